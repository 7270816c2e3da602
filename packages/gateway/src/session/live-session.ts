import type { ServerSession } from '@suaka/mtproto/session';
import type { Peer } from '../connection/peer.ts';
import type { GatewayLimits } from '../limits.ts';
import type { Timed } from '../time/timer-wheel.ts';
import type { Carrier } from './carrier.ts';
import type { KeyEntry } from './key-entry.ts';
import type { SessionRegistry } from './session-registry.ts';

/** One MTProto session with its place in the house. It outlives its connections. */
export class LiveSession implements Timed {
  dueMs = Number.POSITIVE_INFINITY;
  readonly key: KeyEntry;
  readonly server: ServerSession;
  /** Where its last message came from. */
  peer: Peer;
  carrier: Carrier | undefined;
  /** Requests being worked on. */
  inFlight = 0;
  /** A request that was not wrapped in invokeWithoutUpdates came, or none at all but a sign of life. */
  wantsUpdates = false;
  /** True from the first request on. */
  hasAsked = false;
  private readonly registry: SessionRegistry;
  private scheduledMs = Number.POSITIVE_INFINITY;

  constructor(registry: SessionRegistry, key: KeyEntry, server: ServerSession, peer: Peer) {
    this.registry = registry;
    this.key = key;
    this.server = server;
    this.peer = peer;
  }

  get id(): bigint {
    return this.server.sessionId;
  }

  /** True where no more requests should be read from its client for now. */
  isBusy(limits: Pick<GatewayLimits, 'requestsInFlightMax'>): boolean {
    return this.inFlight >= limits.requestsInFlightMax || this.server.congested;
  }

  /** Writes what waits as far as the carrier takes it. */
  flush(nowMs: number): void {
    const { carrier } = this;
    while (carrier?.canTake() === true && carrier === this.carrier) {
      const message = this.server.drain(nowMs);
      if (message === undefined) break;
      carrier.send(this, message);
    }
    // With the queue empty again the client may ask for more.
    carrier?.eased();
    this.reschedule();
  }

  /** Puts the session on the wheel where its deadline came closer; later ones are found when the old one comes. */
  reschedule(): void {
    this.dueMs = Math.min(this.server.deadlineMs, this.server.expiresAtMs);
    if (this.dueMs >= this.scheduledMs || !this.registry.isKnown(this)) return;
    this.scheduledMs = this.dueMs;
    this.registry.wheel.add(this);
  }

  due(nowMs: number): void {
    this.scheduledMs = Number.POSITIVE_INFINITY;
    if (this.server.expiresAtMs <= nowMs) this.registry.remove(this);
    else this.flush(nowMs);
  }
}
