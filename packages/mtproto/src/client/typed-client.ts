import {
  type AnyRequest,
  CANONICAL_LAYER,
  decodeObject,
  decodeResult,
  encodeRequest,
  type MethodName,
  type Params,
  type Result,
  type Tl,
} from '@suaka/tl';
import { ApiClient, type ApiClientOptions, type ApiCodec } from './api-client.ts';
import type { CallOptions } from './client.ts';

/** What initConnection tells of the program (core.telegram.org/method/initConnection). */
export type InitConnection = Omit<Params<'initConnection'>, '_' | 'query'>;

const DEFAULT_INIT: InitConnection = {
  api_id: 1,
  device_model: 'suaka',
  system_version: '1',
  app_version: '1',
  system_lang_code: 'en',
  lang_pack: '',
  lang_code: 'en',
};

type Codec = ApiCodec<AnyRequest, unknown, Tl<'Updates'>>;

/** The codec port by the whole API of the canonical layer: for programs that do not count bytes. */
export function tlCodec(init: InitConnection = DEFAULT_INIT): Codec {
  const prefix = wrappers(init);
  return {
    encodeRequest,
    wrapFirst(request) {
      const wrapped = new Uint8Array(prefix.length + request.length);
      wrapped.set(prefix);
      wrapped.set(request, prefix.length);
      return wrapped;
    },
    decodeResult: (request, result) => decodeResult(request._, result),
    decodeUpdates: (body) => decodeObject(body) as Tl<'Updates'>,
  };
}

/** invokeWithLayer and initConnection up to where the request in them begins. */
function wrappers(init: InitConnection): Uint8Array {
  const placeholder: AnyRequest = { _: 'help.getConfig' };
  const query: AnyRequest = { _: 'initConnection', ...init, query: placeholder };
  const whole = encodeRequest({ _: 'invokeWithLayer', layer: CANONICAL_LAYER, query });
  return whole.subarray(0, whole.length - encodeRequest(placeholder).length);
}

export type TypedClientOptions = Omit<ApiClientOptions<AnyRequest, unknown, Tl<'Updates'>>, 'codec'> & {
  readonly init?: InitConnection;
};

/** A client whose calls are typed by the schema: `client.call({ _: 'help.getConfig' })`. */
export class TypedClient {
  readonly api: ApiClient<AnyRequest, unknown, Tl<'Updates'>>;

  constructor({ init, ...options }: TypedClientOptions) {
    this.api = new ApiClient({ ...options, codec: tlCodec(init) });
  }

  connect(): void {
    this.api.client.connect();
  }

  close(): void {
    this.api.client.close();
  }

  /** Rejects with `RpcError` or `CallFailed`. */
  call<M extends MethodName>(request: Params<M> & { readonly _: M }, options?: CallOptions): Promise<Result<M>> {
    return this.api.call(request, options);
  }
}
