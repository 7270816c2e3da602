import type { Bus, BusMessage, UserId } from '@suaka/domain';
import type { LiveSession } from '../session/live-session.ts';
import { ChannelFeeds, type ChannelFeedsHost } from './channel-feeds.ts';
import { UserFeed, type FeedHost } from './user-feed.ts';

export interface FeedsOptions extends Omit<FeedHost, 'onMembership'>, Omit<ChannelFeedsHost, 'bus'> {
  readonly bus: Bus<BusMessage>;
  /** Someone's last session with a connection is gone. */
  readonly onGone: (userId: UserId) => void;
}

/** Who hears what about whose box: one subscription for each user that has sessions here which want updates. */
export class Feeds {
  private readonly options: FeedsOptions;
  private readonly channels: ChannelFeeds;
  private readonly host: FeedHost;
  private readonly feeds = new Map<UserId, UserFeed>();
  private readonly userOf = new WeakMap<LiveSession, UserId>();

  constructor(options: FeedsOptions) {
    this.options = options;
    this.channels = new ChannelFeeds(options);
    this.host = {
      ...options,
      onMembership: (feed, { channelId, isIn }) => this.channels.change(feed, channelId, isIn),
    };
  }

  get size(): number {
    return this.feeds.size;
  }

  /** Brings a session's membership in line with who is signed in on its key and whether it wants updates. */
  sync(session: LiveSession): void {
    const userId = session.wantsUpdates ? session.key.owner?.userId : undefined;
    const current = this.userOf.get(session);
    if (userId === current) return;
    if (current !== undefined) this.leave(session);
    if (userId !== undefined) this.join(userId, session);
  }

  private join(userId: UserId, session: LiveSession): void {
    const feed = this.feeds.get(userId) ?? this.open(userId);
    feed.sessions.add(session);
    this.userOf.set(session, userId);
  }

  private open(userId: UserId): UserFeed {
    const feed = new UserFeed(userId, this.host, (receive) => this.options.bus.subscribe(userId, receive));
    this.feeds.set(userId, feed);
    void this.channels.open(feed);
    return feed;
  }

  /** The session is forgotten or signed out. */
  leave(session: LiveSession): void {
    const userId = this.userOf.get(session);
    const feed = userId === undefined ? undefined : this.feeds.get(userId);
    if (userId === undefined || feed === undefined) return;
    this.userOf.delete(session);
    feed.sessions.delete(session);
    if (!feed.hasConnection()) this.options.onGone(userId);
    if (feed.sessions.size > 0) return;
    feed.close();
    this.channels.close(feed);
    this.feeds.delete(userId);
  }

  /** The session has lost its connection; it keeps hearing, so that it can be told what it missed. */
  detached(session: LiveSession): void {
    const userId = this.userOf.get(session);
    if (userId !== undefined && this.feeds.get(userId)?.hasConnection() === false) this.options.onGone(userId);
  }
}
