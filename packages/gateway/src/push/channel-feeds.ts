import type { Bus, BusMessage, PeerId, UserId } from '@suaka/domain';
import { ChannelFeed, type ChannelFeedHost } from './channel-feed.ts';
import type { UserFeed } from './user-feed.ts';

export interface ChannelFeedsHost extends ChannelFeedHost {
  readonly bus: Bus<BusMessage>;
  /** The channels that a user is in. */
  readonly channelsOf: (userId: UserId) => Promise<readonly PeerId[]>;
}

/** Which channels are heard here: those that someone with a session on this node is in, one subscription each. */
export class ChannelFeeds {
  private readonly host: ChannelFeedsHost;
  private readonly channels = new Map<PeerId, ChannelFeed>();
  private readonly joined = new Map<UserFeed, Map<PeerId, boolean>>();

  constructor(host: ChannelFeedsHost) {
    this.host = host;
  }

  get size(): number {
    return this.channels.size;
  }

  /** A user is here: what happens in the channels that they are in is told to them from now on. */
  async open(feed: UserFeed): Promise<void> {
    // What is told of a membership while the list is read is newer than the list.
    const known = new Map<PeerId, boolean>();
    this.joined.set(feed, known);
    try {
      const channels = await this.host.channelsOf(feed.userId);
      if (this.joined.get(feed) !== known) return;
      for (const channelId of channels) if (!known.has(channelId)) this.change(feed, channelId, true);
    } catch (err) {
      this.host.log.error({ err }, 'the channels of a user could not be read');
    }
  }

  /** A user came into a channel or is in it no more. */
  change(feed: UserFeed, channelId: PeerId, isIn: boolean): void {
    const known = this.joined.get(feed);
    if (known === undefined) return;
    known.set(channelId, isIn);
    if (isIn) this.enter(channelId, feed);
    else this.leave(channelId, feed);
  }

  /** A user has no sessions here any more. */
  close(feed: UserFeed): void {
    const known = this.joined.get(feed);
    this.joined.delete(feed);
    for (const [channelId, isIn] of known ?? []) if (isIn) this.leave(channelId, feed);
  }

  private enter(channelId: PeerId, feed: UserFeed): void {
    let channel = this.channels.get(channelId);
    if (channel === undefined) {
      channel = new ChannelFeed(channelId, this.host, (receive) => this.host.bus.subscribe(channelId, receive));
      this.channels.set(channelId, channel);
    }
    channel.members.set(feed.userId, feed);
  }

  private leave(channelId: PeerId, feed: UserFeed): void {
    const channel = this.channels.get(channelId);
    if (channel === undefined) return;
    channel.members.delete(feed.userId);
    if (channel.members.size > 0) return;
    channel.close();
    this.channels.delete(channelId);
  }
}
