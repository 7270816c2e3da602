import type { BusMessage, UserId } from '@suaka/domain';
import type { Logger, Metrics } from '@suaka/operations';
import type { Tl } from '@suaka/tl';
import type { GatewayLimits } from '../limits.ts';
import type { Flusher } from '../session/flusher.ts';
import type { LiveSession } from '../session/live-session.ts';
import { layerOfKey } from '../session/key-entry.ts';
import { pushLayer } from '../rpc/layer.ts';
import { encodePerLayer, type EncodeFor } from './encode-per-layer.ts';

export interface FeedHost {
  readonly limits: Pick<GatewayLimits, 'hintsWaitingMax'>;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly flusher: Flusher;
  /** What a user is told for a message on the bus; undefined where nothing. */
  readonly render: (userId: UserId, message: BusMessage) => Promise<Tl<'Updates'> | undefined>;
  /** The user came into a channel or is in it no more. */
  readonly onMembership: (feed: UserFeed, message: BusMessage & { kind: 'membership' }) => void;
  /** Keys of the user were signed out elsewhere. */
  readonly onSignedOut: (message: BusMessage & { kind: 'signedOut' }) => void;
}

const tooLong: Tl<'Updates'> = { _: 'updatesTooLong' };
const ephemeralKinds: ReadonlySet<BusMessage['kind']> = new Set<BusMessage['kind']>(['typing', 'status']);

/** Nobody is told later what someone was doing a while ago. */
export const isEphemeral = (message: BusMessage): boolean => ephemeralKinds.has(message.kind);

/**
 * The live sessions of one user. What the bus says of the user's box is rendered once, encoded once for each layer
 * and put into the sessions in the order in which it came, after the answers of the same commit.
 */
export class UserFeed {
  readonly sessions = new Set<LiveSession>();
  readonly userId: UserId;
  private readonly host: FeedHost;
  private readonly unsubscribe: () => void;
  private waiting: BusMessage[] = [];
  private hasOverflown = false;
  private isBusy = false;

  constructor(userId: UserId, host: FeedHost, subscribe: (receive: (message: BusMessage) => void) => () => void) {
    this.userId = userId;
    this.host = host;
    this.unsubscribe = subscribe((message) => this.receive(message));
  }

  hasConnection(): boolean {
    for (const session of this.sessions) if (session.carrier !== undefined) return true;
    return false;
  }

  close(): void {
    this.unsubscribe();
    this.waiting = [];
  }

  private receive(message: BusMessage): void {
    if (message.kind === 'signedOut') {
      this.host.onSignedOut(message);
      return;
    }
    if (message.kind === 'membership') {
      this.host.onMembership(this, message);
      return;
    }
    if (this.waiting.length >= this.host.limits.hintsWaitingMax) {
      // The difference holds them all, so one word is enough.
      this.waiting = [];
      this.hasOverflown = true;
    }
    this.waiting.push(message);
    if (this.isBusy) return;
    this.isBusy = true;
    this.host.flusher.beforeFlush(() => void this.work());
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      const messages = this.waiting;
      this.waiting = [];
      if (this.hasOverflown) {
        this.hasOverflown = false;
        this.tellMine(encodePerLayer(tooLong), undefined, false);
      } else {
        for (const message of messages) await this.render(message);
      }
    }
    this.isBusy = false;
  }

  private async render(message: BusMessage): Promise<void> {
    try {
      if (!this.concernsAnyone(message)) return;
      const updates = await this.host.render(this.userId, message);
      if (updates === undefined) return;
      this.tellMine(encodePerLayer(updates), message.origin, isEphemeral(message));
    } catch (error) {
      this.host.log.error({ err: error, kind: message.kind }, 'an update could not be pushed');
      this.tellMine(encodePerLayer(tooLong), message.origin, false);
    }
  }

  private concernsAnyone({ origin }: BusMessage): boolean {
    for (const session of this.sessions) if (!isOrigin(session, origin)) return true;
    return false;
  }

  private tellMine(...told: Parameters<UserFeed['tell']>): void {
    this.host.metrics.pushes.inc(this.tell(...told));
  }

  /** Puts updates into the sessions, except the one that has its answer. @returns how many got them. */
  tell(encoded: EncodeFor, origin: BusMessage['origin'], onlyNow: boolean): number {
    let count = 0;
    for (const session of this.sessions) {
      if (isOrigin(session, origin) || (onlyNow && session.carrier === undefined)) continue;
      session.server.push(encoded(pushLayer(layerOfKey(session.key))), onlyNow);
      this.host.flusher.mark(session);
      count += 1;
    }
    return count;
  }
}

const isOrigin = (session: LiveSession, origin: BusMessage['origin']): boolean =>
  origin !== undefined && session.id === origin.sessionId && session.key.record.id === origin.authKeyId;
