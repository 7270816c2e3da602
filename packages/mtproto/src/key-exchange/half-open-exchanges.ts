import type { ServerExchange } from './server-exchange.ts';
import type { KeyExchangeStep } from './types.ts';

/** How much of unfinished work a server holds for callers that it knows nothing about. */
export interface HalfOpenLimits {
  /** In all; past it the oldest gives way. */
  readonly exchangesMax: number;
  /** For one block of addresses; past it that block's oldest gives way. */
  readonly perAddressBlockMax: number;
  /** After this an exchange is forgotten, in seconds. */
  readonly lifeSeconds: number;
}

/** Some 2 KB each. Telegram's own page speaks of ten minutes. */
export const defaultHalfOpenLimits: HalfOpenLimits = {
  exchangesMax: 20_000,
  perAddressBlockMax: 1_000,
  lifeSeconds: 600,
};

export interface HalfOpen {
  readonly exchange: ServerExchange;
  readonly addressBlock: string;
  readonly bornSeconds: number;
  /** A query is being answered. */
  isBusy: boolean;
  /** The query that came last and its answer, for clients that send it once more. */
  last: { readonly query: Uint8Array; readonly step: Promise<KeyExchangeStep> } | undefined;
}

/** Unfinished exchanges by nonce, bounded in number, in number for each address block, and in time. */
export class HalfOpenExchanges {
  private readonly limits: HalfOpenLimits;
  /** In the order of their beginning. */
  private readonly byNonce = new Map<string, HalfOpen>();
  private readonly byBlock = new Map<string, Set<string>>();

  constructor(limits: HalfOpenLimits) {
    this.limits = limits;
  }

  get size(): number {
    return this.byNonce.size;
  }

  find(nonce: string, nowSeconds: number): HalfOpen | undefined {
    this.forgetExpired(nowSeconds);
    return this.byNonce.get(nonce);
  }

  add(nonce: string, entry: HalfOpen): void {
    this.remove(nonce);
    const block = this.byBlock.get(entry.addressBlock) ?? new Set();
    if (block.size >= this.limits.perAddressBlockMax) this.removeFirst(block);
    if (this.byNonce.size >= this.limits.exchangesMax) this.removeFirst(this.byNonce.keys());
    block.add(nonce);
    this.byBlock.set(entry.addressBlock, block);
    this.byNonce.set(nonce, entry);
  }

  /** @param only removes nothing where another exchange has taken the place of this one */
  remove(nonce: string, only?: HalfOpen): void {
    const entry = this.byNonce.get(nonce);
    if (entry === undefined || (only !== undefined && only !== entry)) return;
    this.byNonce.delete(nonce);
    const block = this.byBlock.get(entry.addressBlock);
    block?.delete(nonce);
    if (block?.size === 0) this.byBlock.delete(entry.addressBlock);
  }

  private removeFirst(nonces: Iterable<string>): void {
    for (const nonce of nonces) {
      this.remove(nonce);
      return;
    }
  }

  private forgetExpired(nowSeconds: number): void {
    for (const [nonce, entry] of this.byNonce) {
      if (nowSeconds - entry.bornSeconds < this.limits.lifeSeconds) return;
      this.remove(nonce);
    }
  }
}
