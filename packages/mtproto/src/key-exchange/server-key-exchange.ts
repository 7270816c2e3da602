import type { MtObject } from '@suaka/tl/mtproto';
import { equalBytes } from '../bytes/equal.ts';
import { KeyCryptoBusy } from '../crypto/port.ts';
import { transportErrors } from '../transport/transport-error.ts';
import { defaultHalfOpenLimits, HalfOpenExchanges, type HalfOpen, type HalfOpenLimits } from './half-open-exchanges.ts';
import { decodePrefix } from './hashed-data.ts';
import { PqPool } from './pq-pool.ts';
import { ServerExchange, type ServerExchangeContext } from './server-exchange.ts';
import type { KeyExchangePeer, KeyExchangeStep } from './types.ts';

const notFound: KeyExchangeStep = { kind: 'refuse', transportError: transportErrors.notFound };
const flood: KeyExchangeStep = { kind: 'refuse', transportError: transportErrors.flood };

/**
 * The server's side of all key exchanges. An exchange is found by its nonces and not by its
 * connection, so the HTTP transport works, and a connection may carry several.
 */
export class ServerKeyExchange {
  private readonly context: ServerExchangeContext;
  private readonly primes: PqPool;
  private readonly halfOpen: HalfOpenExchanges;

  constructor(context: ServerExchangeContext, limits: HalfOpenLimits = defaultHalfOpenLimits) {
    this.context = context;
    this.primes = new PqPool(context.crypto);
    this.halfOpen = new HalfOpenExchanges(limits);
  }

  /** Exchanges begun and not finished, for metrics. */
  get halfOpenCount(): number {
    return this.halfOpen.size;
  }

  /**
   * Answers the body of one unencrypted message. A query repeated byte by byte gets the same answer
   * again without being computed again. Rejects only for faults of the server itself.
   * @param body kept until the exchange ends; the caller must not change it
   */
  async receive(body: Uint8Array, peer: KeyExchangePeer): Promise<KeyExchangeStep> {
    const query = decodePrefix(body)?.value;
    if (query?._ === 'req_pq' || query?._ === 'req_pq_multi') return this.begin(query.nonce, body, peer);
    if (query?._ === 'req_DH_params' || query?._ === 'set_client_DH_params') return this.proceed(query, body);
    return notFound;
  }

  private begin(nonce: Uint8Array, body: Uint8Array, peer: KeyExchangePeer): Promise<KeyExchangeStep> {
    const nowSeconds = this.context.nowSeconds();
    const key = nonceKey(nonce);
    const known = this.halfOpen.find(key, nowSeconds);
    if (known?.last !== undefined && equalBytes(known.last.query, body)) return known.last.step;
    const exchange = new ServerExchange(this.context, peer, nonce, this.primes.next());
    const step = Promise.resolve(exchange.resPq());
    const { addressBlock } = peer;
    this.halfOpen.add(key, {
      exchange,
      addressBlock,
      bornSeconds: nowSeconds,
      isBusy: false,
      last: { query: body, step },
    });
    return step;
  }

  private async proceed(query: ExchangeQuery, body: Uint8Array): Promise<KeyExchangeStep> {
    const key = nonceKey(query.nonce);
    const entry = this.halfOpen.find(key, this.context.nowSeconds());
    if (entry === undefined || !equalBytes(entry.exchange.serverNonce, query.server_nonce)) return notFound;
    if (entry.last !== undefined && equalBytes(entry.last.query, body)) return repeated(await entry.last.step);
    // A client waits for an answer before it goes on; another query before that is no client's.
    if (entry.isBusy) return notFound;
    const step = this.advance(entry, query);
    entry.last = { query: body, step };
    let isUnfinished = false;
    try {
      const taken = await step;
      isUnfinished = taken.kind === 'reply';
      return taken;
    } finally {
      if (!isUnfinished) this.halfOpen.remove(key, entry);
    }
  }

  private async advance(entry: HalfOpen, query: ExchangeQuery): Promise<KeyExchangeStep> {
    entry.isBusy = true;
    try {
      return query._ === 'req_DH_params'
        ? await entry.exchange.reqDhParams(query)
        : await entry.exchange.setClientDhParams(query);
    } catch (error) {
      if (error instanceof KeyCryptoBusy) return flood;
      throw error;
    } finally {
      entry.isBusy = false;
    }
  }
}

type ExchangeQuery = Extract<MtObject, { _: 'req_DH_params' | 'set_client_DH_params' }>;

/** The key was kept and its outcome told when the query came first. */
const repeated = (step: KeyExchangeStep): KeyExchangeStep =>
  step.kind === 'done' ? { kind: 'reply', body: step.body } : step;

const nonceKey = (nonce: Uint8Array): string => String.fromCharCode(...nonce);
