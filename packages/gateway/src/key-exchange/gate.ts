import type { Clock } from '@suaka/domain';
import { transportErrors, type AdmitKeyExchange, type KeyExchangePeer, type KeyExchangeStep } from '@suaka/mtproto';
import type { KeyExchangeServer } from '../ports.ts';
import { BlockBuckets } from '../listener/block-buckets.ts';
import { FairLine, type Verdict } from './fair-line.ts';
import { keyExchangeGateLimits, type KeyExchangeGateLimits } from './gate-limits.ts';

export interface KeyExchangeGateParts {
  readonly clock: Clock;
  /** Heavy operations that wait for a worker or run. */
  readonly queueLength: () => number;
  /** Permanent keys that may be made each second; undefined as long as nobody has to be held back. */
  readonly permanentPerS: () => number | undefined;
  /** False for blocks that no limit counts: a machine that talks to itself in test mode. */
  readonly isCounted: (addressBlock: string) => boolean;
  readonly limits?: KeyExchangeGateLimits;
}

/** How the gate stands, for pages and metrics. */
export interface KeyExchangeGateSnapshot {
  readonly proofsWaiting: number;
  readonly permanentWaiting: number;
  /** Since the start. */
  readonly temporary: number;
  readonly permanent: number;
  readonly refused: number;
}

const lookAgainMs = 5;
/** A pace is made up for at most so long: what was not used then is gone. */
const paceBurstS = 0.1;

const flood: KeyExchangeStep = { kind: 'refuse', transportError: transportErrors.flood };
/** req_DH_params, little-endian: the query that costs an RSA operation. */
const reqDhParams = [0xbe, 0xe4, 0x12, 0xd7] as const;
/** req_pq and req_pq_multi: the queries that begin an exchange. */
const reqPq = [0x78, 0x97, 0x46, 0x60] as const;
const reqPqMulti = [0xf1, 0x8e, 0x7e, 0xbe] as const;

const begins = (body: Uint8Array, id: readonly number[]): boolean => id.every((byte, index) => body[index] === byte);

/**
 * Holds key exchanges back twice. Before the RSA step nobody is known, so all stand in one line in which address
 * blocks take turns. After it a temporary key shows someone who is here already, and goes on at once; permanent keys
 * get what the workers have to spare, at a pace that follows the waiting room: a key is of no use to a newcomer who
 * then stands there all the longer.
 */
export class KeyExchangeGate {
  private readonly parts: KeyExchangeGateParts;
  private readonly limits: KeyExchangeGateLimits;
  private readonly proofs: FairLine;
  private readonly permanents: FairLine;
  private readonly beginnings: BlockBuckets;
  private readonly counts = { temporary: 0, permanent: 0, refused: 0 };
  private isWatching = false;
  private uncounted = 0;
  private allowance = 1;
  private pacedMs = 0;

  constructor(parts: KeyExchangeGateParts) {
    this.parts = parts;
    this.limits = parts.limits ?? keyExchangeGateLimits;
    this.proofs = new FairLine(parts.clock, this.limits);
    this.permanents = new FairLine(parts.clock, this.limits);
    const { beginsPerS: perS, beginsBurst: burst, blocksMax } = this.limits;
    this.beginnings = new BlockBuckets(() => ({ perS, burst, blocksMax }));
  }

  /** For the key exchange to ask after the RSA step. */
  readonly admit: AdmitKeyExchange = async (peer, temporary) => {
    if (temporary) {
      this.counts.temporary += 1;
      return 'admitted';
    }
    const hasRoom = this.permanents.length === 0 && this.room() > 0;
    if (hasRoom) this.allowance -= 1;
    const verdict = hasRoom ? 'admitted' : await this.wait(this.permanents, peer);
    this.counts[verdict === 'admitted' ? 'permanent' : 'refused'] += 1;
    return verdict;
  };

  /** The same exchange, with the gate before it. */
  before(exchange: KeyExchangeServer): KeyExchangeServer {
    return { receive: (body, peer) => this.receive(exchange, body, peer) };
  }

  snapshot(): KeyExchangeGateSnapshot {
    return { proofsWaiting: this.proofs.length, permanentWaiting: this.permanents.length, ...this.counts };
  }

  private async receive(
    exchange: KeyExchangeServer,
    body: Uint8Array,
    peer: KeyExchangePeer,
  ): Promise<KeyExchangeStep> {
    if (begins(body, reqPq) || begins(body, reqPqMulti)) {
      if (this.mayBegin(peer)) return exchange.receive(body, peer);
      this.counts.refused += 1;
      return flood;
    }
    if (begins(body, reqDhParams) && (await this.proof(peer)) === 'busy') {
      this.counts.refused += 1;
      return flood;
    }
    try {
      return await exchange.receive(body, peer);
    } finally {
      // Whatever it did, a worker has one operation less to do.
      this.letIn();
    }
  }

  private mayBegin({ addressBlock }: KeyExchangePeer): boolean {
    return !this.parts.isCounted(addressBlock) || this.beginnings.take(addressBlock, this.parts.clock.nowMs());
  }

  private proof(peer: KeyExchangePeer): Verdict | Promise<Verdict> {
    const hasRoom = this.proofs.length === 0 && this.parts.queueLength() < this.limits.proofQueueMax;
    return hasRoom ? 'admitted' : this.wait(this.proofs, peer);
  }

  private wait(line: FairLine, { addressBlock }: KeyExchangePeer): Promise<Verdict> {
    // Whoever is not counted by block stands for himself.
    const isCounted = this.parts.isCounted(addressBlock);
    const verdict = line.wait(isCounted ? addressBlock : `${addressBlock} ${(this.uncounted += 1)}`);
    this.watch();
    return verdict;
  }

  /** Those who wait are looked at now and then too, since the workers have other work that ends unseen here. */
  private watch(): void {
    if (this.isWatching || this.proofs.length + this.permanents.length === 0) return;
    this.isWatching = true;
    this.parts.clock.after(lookAgainMs, () => {
      this.isWatching = false;
      this.letIn();
      this.watch();
    });
  }

  /** As many at once as there is room for: what they start counts from the next look on. */
  private letIn(): void {
    if (this.proofs.length > 0) this.proofs.letIn(this.limits.proofQueueMax - this.parts.queueLength());
    if (this.permanents.length === 0) return;
    // In two steps: `room` itself adds to the allowance.
    const count = this.permanents.letIn(this.room());
    this.allowance -= count;
  }

  /** How many permanent keys may go on now. */
  private room(): number {
    const room = Math.max(0, this.limits.permanentQueueMax - this.parts.queueLength());
    const perS = this.parts.permanentPerS();
    if (perS === undefined) {
      this.allowance = 1;
      return room;
    }
    const nowMs = this.parts.clock.nowMs();
    const gained = ((nowMs - this.pacedMs) / 1000) * perS;
    this.allowance = Math.min(Math.max(1, perS * paceBurstS), this.allowance + gained);
    this.pacedMs = nowMs;
    return Math.min(room, Math.floor(this.allowance));
  }
}
