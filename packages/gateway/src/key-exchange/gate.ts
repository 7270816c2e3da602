import type { Clock } from '@suaka/domain';
import type { AdmitKeyExchange } from '@suaka/mtproto';

export interface KeyExchangeGateLimits {
  /** Heavy operations under way from which on permanent keys wait; temporary keys of existing people go on. */
  readonly permanentQueueMax: number;
  /** Permanent keys that wait at once; past it the client is told to come back (transport error -429). */
  readonly waitingMax: number;
  /** Of these, so many of one address block. */
  readonly waitingPerBlockMax: number;
  /** The longest wait, after which the client is told to come back. */
  readonly waitMs: number;
}

export const keyExchangeGateLimits: KeyExchangeGateLimits = {
  permanentQueueMax: 64,
  waitingMax: 4_000,
  waitingPerBlockMax: 200,
  waitMs: 5_000,
};

const lookAgainMs = 20;

interface Waiting {
  readonly block: string;
  readonly untilMs: number;
  readonly settle: (verdict: 'admitted' | 'busy') => void;
}

/**
 * Lets key exchanges go on after the RSA step, in two classes: a temporary key belongs to someone who is here
 * already and goes on at once; permanent keys share what the worker threads have to spare, first come first served.
 */
export class KeyExchangeGate {
  private readonly clock: Clock;
  private readonly limits: KeyExchangeGateLimits;
  /** Heavy operations that wait for a worker or run. */
  private readonly queueLength: () => number;
  private readonly waiting: Waiting[] = [];
  private readonly perBlock = new Map<string, number>();
  private isWatching = false;

  constructor(clock: Clock, queueLength: () => number, limits: KeyExchangeGateLimits = keyExchangeGateLimits) {
    this.clock = clock;
    this.queueLength = queueLength;
    this.limits = limits;
  }

  readonly admit: AdmitKeyExchange = (peer, temporary) => {
    if (temporary || (this.waiting.length === 0 && this.hasRoom())) return Promise.resolve('admitted');
    const ofBlock = this.perBlock.get(peer.addressBlock) ?? 0;
    if (this.waiting.length >= this.limits.waitingMax || ofBlock >= this.limits.waitingPerBlockMax) {
      return Promise.resolve('busy');
    }
    this.perBlock.set(peer.addressBlock, ofBlock + 1);
    return new Promise((settle) => {
      this.waiting.push({ block: peer.addressBlock, untilMs: this.clock.nowMs() + this.limits.waitMs, settle });
      this.watch();
    });
  };

  private hasRoom(): boolean {
    return this.queueLength() < this.limits.permanentQueueMax;
  }

  private watch(): void {
    if (this.isWatching) return;
    this.isWatching = true;
    this.clock.after(lookAgainMs, () => {
      this.isWatching = false;
      this.letIn();
      if (this.waiting.length > 0) this.watch();
    });
  }

  /** As many at once as there is room for: what they start counts from the next look on. */
  private letIn(): void {
    let room = this.limits.permanentQueueMax - this.queueLength();
    const nowMs = this.clock.nowMs();
    for (let first = this.waiting[0]; first !== undefined; first = this.waiting[0]) {
      const isLate = first.untilMs <= nowMs;
      if (!isLate && room <= 0) return;
      this.waiting.shift();
      this.leave(first.block);
      if (!isLate) room -= 1;
      first.settle(isLate ? 'busy' : 'admitted');
    }
  }

  private leave(block: string): void {
    const ofBlock = (this.perBlock.get(block) ?? 1) - 1;
    if (ofBlock > 0) this.perBlock.set(block, ofBlock);
    else this.perBlock.delete(block);
  }
}
