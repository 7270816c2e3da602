import type { ChannelPush } from '@suaka/api';
import { channelOfPeer, type BusMessage, type PeerId, type UserId } from '@suaka/domain';
import type { Logger, Metrics } from '@suaka/operations';
import type { Tl } from '@suaka/tl';
import type { GatewayLimits } from '../limits.ts';
import type { Flusher } from '../session/flusher.ts';
import { encodePerLayer, type EncodeFor } from './encode-per-layer.ts';
import { isEphemeral, type UserFeed } from './user-feed.ts';

export interface ChannelFeedHost {
  readonly limits: Pick<GatewayLimits, 'hintsWaitingMax'>;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly flusher: Flusher;
  /** What those who are in a channel are told for a message on the bus; undefined where nothing. */
  readonly renderChannel: (channelId: PeerId, message: BusMessage) => Promise<ChannelPush | undefined>;
}

/**
 * Those who are in one channel and have sessions here. What the bus says of its box is rendered and
 * encoded once for all of them, and anew only for the few who see it differently.
 */
export class ChannelFeed {
  readonly members = new Map<UserId, UserFeed>();
  private readonly channelId: PeerId;
  private readonly host: ChannelFeedHost;
  private readonly unsubscribe: () => void;
  private waiting: BusMessage[] = [];
  private hasOverflown = false;
  private isBusy = false;

  constructor(
    channelId: PeerId,
    host: ChannelFeedHost,
    subscribe: (receive: (message: BusMessage) => void) => () => void,
  ) {
    this.channelId = channelId;
    this.host = host;
    this.unsubscribe = subscribe((message) => this.receive(message));
  }

  close(): void {
    this.unsubscribe();
    this.waiting = [];
  }

  private receive(message: BusMessage): void {
    if (this.waiting.length >= this.host.limits.hintsWaitingMax) {
      // The channel's difference holds them all, so one word is enough.
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
        this.tellTooLong();
        continue;
      }
      for (const message of messages) await this.tell(message);
    }
    this.isBusy = false;
  }

  private async tell(message: BusMessage): Promise<void> {
    try {
      const push = await this.host.renderChannel(this.channelId, message);
      if (push === undefined) return;
      const special = await this.specials(push);
      const shared = encodePerLayer(push.shared);
      const onlyNow = isEphemeral(message);
      let count = 0;
      for (const [userId, feed] of this.members) {
        if (message.kind === 'typing' && message.userId === userId) continue;
        count += feed.tell(special.get(userId) ?? shared, message.origin, onlyNow);
      }
      this.host.metrics.pushes.inc(count);
    } catch (error) {
      this.host.log.error({ err: error, kind: message.kind }, 'an update of a channel could not be pushed');
      this.tellTooLong();
    }
  }

  /** What the few are told who see it differently and are here. */
  private async specials(push: ChannelPush): Promise<Map<UserId, EncodeFor>> {
    const special = new Map<UserId, EncodeFor>();
    for (const userId of push.special) {
      if (this.members.has(userId)) special.set(userId, encodePerLayer(await push.forOne(userId)));
    }
    return special;
  }

  private tellTooLong(): void {
    const update: Tl<'Update'> = { _: 'updateChannelTooLong', channel_id: channelOfPeer(this.channelId) };
    const encoded = encodePerLayer({ _: 'updateShort', update, date: 0 });
    let count = 0;
    for (const feed of this.members.values()) count += feed.tell(encoded, undefined, false);
    this.host.metrics.pushes.inc(count);
  }
}
