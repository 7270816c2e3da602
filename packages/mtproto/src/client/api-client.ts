import type { CallOptions } from './client.ts';
import { Client } from './client.ts';
import type { ClientEvents, ClientOptions } from './client-options.ts';

/**
 * The codec port of a client: @suaka/tl whole, or the few constructors that a page needs.
 */
export interface ApiCodec<Request, Result, Updates> {
  encodeRequest(request: Request): Uint8Array;
  /** Wraps an encoded request in invokeWithLayer(initConnection(...)). */
  wrapFirst(request: Uint8Array): Uint8Array;
  decodeResult(request: Request, result: Uint8Array): Result;
  decodeUpdates(body: Uint8Array): Updates;
}

export interface ApiClientEvents<Updates> extends Omit<ClientEvents, 'onUpdates'> {
  onUpdates?(updates: Updates): void;
  /** Updates that the codec cannot read. */
  onUnreadable?(body: Uint8Array, reason: unknown): void;
}

export type ApiClientOptions<Request, Result, Updates> = Omit<ClientOptions, 'wrapFirst' | 'events'> & {
  readonly codec: ApiCodec<Request, Result, Updates>;
  readonly events?: ApiClientEvents<Updates>;
};

/** A client that speaks objects of the API instead of bytes. */
export class ApiClient<Request, Result, Updates> {
  readonly client: Client;
  private readonly codec: ApiCodec<Request, Result, Updates>;

  constructor({ codec, events, ...options }: ApiClientOptions<Request, Result, Updates>) {
    this.codec = codec;
    this.client = new Client({
      ...options,
      wrapFirst: (request) => codec.wrapFirst(request),
      events: { ...events, onUpdates: (body) => readUpdates(codec, body, events) },
    });
  }

  /** Rejects with `RpcError` or `CallFailed`. */
  async call(request: Request, options?: CallOptions): Promise<Result> {
    const result = await this.client.call(this.codec.encodeRequest(request), options);
    return this.codec.decodeResult(request, result);
  }
}

function readUpdates<Updates>(
  codec: ApiCodec<never, unknown, Updates>,
  body: Uint8Array,
  events: ApiClientEvents<Updates> | undefined,
): void {
  let updates: Updates;
  try {
    updates = codec.decodeUpdates(body);
  } catch (reason) {
    events?.onUnreadable?.(body, reason);
    return;
  }
  events?.onUpdates?.(updates);
}
