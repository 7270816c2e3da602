/** The worker's work: one MTProto client for one page, its key kept and its calls answered. */
import { loadWebCrypto, readPublicKey, WebKeyCrypto } from '@suaka/crypto-web';
import { webCompression } from '@suaka/compression-web';
import {
  ApiClient,
  CallFailed,
  RpcError,
  type ClientClock,
  type ClientState,
  type StoredAuth,
} from '@suaka/mtproto/client';
import simdWasm from '@mtcute/wasm/mtcute-simd.wasm?url';
import plainWasm from '@mtcute/wasm/mtcute.wasm?url';
import type { AnyRequest, TypeUpdates } from '../codec/generated/types.ts';
import { deviceInfoOf } from './device-info.ts';
import type { CallEnd, FromWorker } from './messages.ts';
import { websocketOpener } from './open-websocket.ts';
import { pageCodec } from './page-codec.ts';
import { openSessionStore, type SessionStore } from './session-store.ts';
import { authKeyIdOf, fetchPlace, type Place } from './waiting-room.ts';
import { fetchHouse, type House } from './well-known.ts';

/** How long a page waits before it asks again for a server that was not there at the start. */
const FIRST_RETRY_MS = 2000;

const clock: ClientClock = {
  nowMs: () => Date.now(),
  after(delayMs, run) {
    const id = setTimeout(run, delayMs);
    return { cancel: () => clearTimeout(id) };
  },
};

type Api = ApiClient<AnyRequest, unknown, TypeUpdates>;

export interface LineOptions {
  readonly origin: string;
  readonly tell: (message: FromWorker) => void;
}

export class Line {
  private readonly options: LineOptions;
  private readonly opened: Promise<Api>;
  private store: SessionStore | undefined;
  private house: House | undefined;
  private auth: StoredAuth | undefined;
  private sha1: ((bytes: Uint8Array) => Uint8Array) | undefined;
  private wakeFirstRetry: (() => void) | undefined;

  constructor(options: LineOptions) {
    this.options = options;
    this.opened = this.open();
  }

  async call(id: number, request: AnyRequest): Promise<void> {
    const end = await this.endOf(id, request);
    this.options.tell(end);
  }

  /** Tries at once, or finds out whether the line still carries. */
  retry(): void {
    this.wakeFirstRetry?.();
    void this.opened.then((api) => api.client.check());
  }

  /** Keeps the key of somebody who signed in; forgets that of somebody who signed out, and ends the line. */
  async setSignedIn(isSignedIn: boolean): Promise<void> {
    const api = await this.opened;
    if (isSignedIn) {
      await this.keep();
      return;
    }
    this.auth = undefined;
    await this.store?.clear();
    api.client.close();
  }

  /** The place of a number in the waiting room. The key's id stays in this worker. */
  async findPlace(phone: string): Promise<Place | undefined> {
    await this.opened;
    const { auth, sha1 } = this;
    if (auth === undefined || sha1 === undefined) return undefined;
    return fetchPlace(this.options.origin, phone, authKeyIdOf(sha1(auth.key)));
  }

  private async endOf(id: number, request: AnyRequest): Promise<CallEnd> {
    try {
      const api = await this.opened;
      return { kind: 'result', id, result: await api.call(request) };
    } catch (error) {
      if (error instanceof RpcError) return { kind: 'error', id, code: error.code, name: error.text };
      if (error instanceof CallFailed) return { kind: 'lost', id };
      return { kind: 'error', id, code: 400, name: error instanceof Error ? error.name : 'UNKNOWN' };
    }
  }

  private async open(): Promise<Api> {
    const [store, crypto] = await Promise.all([
      openSessionStore(),
      loadWebCrypto({ simd: simdWasm, plain: plainWasm }),
    ]);
    this.store = store;
    this.sha1 = (bytes) => crypto.sha1(bytes);
    const kept = await store.load();
    const house = kept?.house ?? (await this.firstHouse());
    this.house = house;
    this.auth = kept?.auth;
    const api: Api = new ApiClient<AnyRequest, unknown, TypeUpdates>({
      open: websocketOpener(this.options.origin),
      transport: { framing: 'intermediate', obfuscated: true, dcId: house.dcId },
      crypto,
      keyCrypto: new WebKeyCrypto(crypto),
      compression: webCompression,
      clock,
      publicKeys: [readPublicKey(crypto, house.rsaPublicKey)],
      dcId: house.dcId,
      codec: pageCodec(deviceInfoOf(navigator.userAgent, navigator.language)),
      ...(kept === undefined ? {} : { auth: kept.auth }),
      events: {
        onUpdates: (updates) => this.options.tell({ kind: 'updates', updates }),
        // Both mean the same to the page: something may have been missed, the difference brings it.
        onUnreadable: () => this.options.tell({ kind: 'updates', updates: { _: 'updatesTooLong' } }),
        onNewSession: () => this.options.tell({ kind: 'updates', updates: { _: 'updatesTooLong' } }),
        onState: (state) => this.tellState(state),
        onAuth: (auth) => {
          this.auth = auth;
          void this.keep();
        },
        onKeyLost: () => {
          this.auth = undefined;
          void store.clear().then(() => this.options.tell({ kind: 'signed-out' }));
        },
      },
    });
    api.client.connect();
    return api;
  }

  /** Asks until the server answers. */
  private async firstHouse(): Promise<House> {
    for (;;) {
      try {
        return await fetchHouse(this.options.origin);
      } catch {
        this.options.tell({ kind: 'status', status: { phase: 'waiting' } });
        await new Promise<void>((resolve) => {
          this.wakeFirstRetry = resolve;
          clock.after(FIRST_RETRY_MS, resolve);
        });
      }
    }
  }

  private tellState(state: ClientState): void {
    const phase = state === 'closed' ? 'waiting' : state;
    this.options.tell({ kind: 'status', status: { phase } });
  }

  private async keep(): Promise<void> {
    if (this.auth !== undefined && this.house !== undefined) {
      await this.store?.save({ auth: this.auth, house: this.house });
    }
  }
}
