import type { ContentSeq, PeerId, UserId } from '../ids.ts';
import type { Reacted, SavedTag } from '../reactions/reaction-summary.ts';
import type { Delivery } from './box-store.ts';

/** Reactions to messages. */
export interface ReactionStore {
  /**
   * Puts someone's reactions to a message in the place of those before and tells every box that
   * shows the message, the box of the call first.
   *
   * @throws MESSAGE_ID_INVALID, MESSAGE_NOT_MODIFIED, REACTIONS_TOO_MANY
   */
  send(sending: {
    readonly userId: UserId;
    readonly boxId: PeerId;
    readonly id: number;
    /** In the order in which they were chosen; empty to take them back. */
    readonly emoji: readonly string[];
    readonly isBig: boolean;
    /** A channel's own words have no author who would be told. */
    readonly isPost: boolean;
    readonly addToRecent: boolean;
    /** Different reactions that one message can have. */
    readonly kindsMax: number;
    readonly date: number;
  }): Promise<{ readonly deliveries: readonly Delivery[] }>;
  /** Who reacted, the last first. */
  list(query: {
    readonly seq: ContentSeq;
    /** Only with this one. */
    readonly emoji: string | undefined;
    /** Those before this one. */
    readonly before: Pick<Reacted, 'date' | 'userId' | 'emoji'> | undefined;
    readonly limit: number;
  }): Promise<{ readonly reactions: readonly Reacted[]; readonly count: number }>;
  /** Ids of a dialog's messages that someone reacted to, newest first, of those that were reacted to last. */
  reactedTo(query: {
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    readonly userId: UserId;
    readonly limit: number;
  }): Promise<readonly number[]>;
  /** What someone reacts with, most used or last used first. */
  used(userId: UserId, order: 'top' | 'recent', limit: number): Promise<readonly string[]>;
  /** Empties the list of the last used ones. */
  clearRecent(userId: UserId, date: number): Promise<void>;
  setDefault(userId: UserId, emoji: string): Promise<void>;
  /** What a double tap reacts with; undefined where it was never chosen. */
  default(userId: UserId): Promise<string | undefined>;
  /** What someone tags saved messages with, most used first; `peerId` for what was saved of one chat. */
  tags(ownerId: UserId, peerId: PeerId | undefined): Promise<readonly SavedTag[]>;
  /** Ids of saved messages with a tag, newest first. */
  tagged(ownerId: UserId, emoji: string, limit: number): Promise<readonly number[]>;
  /** Undefined takes the title away; false where there was none. */
  setTagTitle(change: {
    readonly ownerId: UserId;
    readonly emoji: string;
    readonly title: string | undefined;
    readonly date: number;
  }): Promise<boolean>;
  /** Notes a report of someone's reaction; false where there is none of theirs. */
  report(report: {
    readonly reporterId: UserId;
    readonly seq: ContentSeq;
    readonly reactorId: UserId;
    readonly date: number;
  }): Promise<boolean>;
}
