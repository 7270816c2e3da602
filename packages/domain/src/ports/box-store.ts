import type { ContentSeq, PeerId, UserId } from '../ids.ts';
import type { Media } from '../media/media.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { ContentExtra } from '../messages/content.ts';
import type { MessageEntity } from '../messages/message-entity.ts';
import type { BoxEvent } from '../updates/box-event.ts';
import type { StateEvent } from '../updates/state-event.ts';

/** A content and the boxes that it enters. No caller computes a pts: the store assigns them. */
export interface Append {
  readonly authorId: UserId;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
  readonly extra?: ContentExtra | undefined;
  /** The author's first; absent where `toChat` says it. */
  readonly places?: readonly Place[] | undefined;
  /** A group or channel: its places are those of its members at that moment, or its own box. */
  readonly toChat?: PeerId | undefined;
  /** A post is told in this group as well, where it is commented on. */
  readonly discussedIn?: PeerId | undefined;
  /** The message of the first box that it answers. */
  readonly replyToId?: number | undefined;
  /** Names it among all that the first box's owner ever sent: a repeat appends nothing. */
  readonly randomId?: bigint | undefined;
  /** People of a group or channel who will find it among their unread mentions. */
  readonly mentions?: readonly UserId[] | undefined;
  /** Seconds that must lie between it and the author's last message in a supergroup; absent for none. */
  readonly slowModeS?: number | undefined;
  /** In a forum, whose messages are each of a topic; absent elsewhere. */
  readonly forum?: ForumRules | undefined;
  /** Takes the draft of the author's dialog away. */
  readonly clearDraft?: boolean | undefined;
}

/** What a forum asks of a message. */
export interface ForumRules {
  /** Closed topics are open to those who look after them. */
  readonly writesInClosed: boolean;
}

export interface Place {
  readonly boxId: PeerId;
  /** The dialog of that box that shows it. */
  readonly peerId: PeerId;
  readonly isOut: boolean;
}

export type Appended =
  | {
      readonly isRepeat: false;
      readonly seq: ContentSeq;
      /** Where it is shown, the author's place first. */
      readonly places: readonly Place[];
      /** The message's id in each place, in their order; the pts of its event as well. */
      readonly ids: readonly number[];
      /** The id in each place of the message that it answers, where it answers one. */
      readonly replyToIds: readonly (number | undefined)[] | undefined;
      readonly replySeq: ContentSeq | undefined;
      /** In a supergroup, where it answers something: the message that its thread begins with. */
      readonly topId: number | undefined;
      readonly isUnheard: boolean;
      /** What is kept beside the content from the beginning: bits of `ContentMark`. */
      readonly marks: number;
      /** What the discussion group was told of a post, as from `Append.discussedIn`. */
      readonly discussion?: { readonly append: Append; readonly appended: Appended } | undefined;
      readonly isDraftCleared: boolean;
      /** Boxes out of whose archive it took the dialog. */
      readonly unarchived: readonly Delivery[];
    }
  /** The random id was used before: what the first box got for it then. */
  | { readonly isRepeat: true; readonly id: number; readonly date: number };

/** What a command brought to one box. */
export interface Delivery {
  readonly boxId: PeerId;
  readonly events: readonly BoxEvent[];
}

/** Which part of a dialog's history is asked for. Source: core.telegram.org/api/offsets */
export interface HistoryWindow {
  readonly boxId: PeerId;
  readonly peerId: PeerId;
  readonly offsetId: number;
  readonly offsetDate: number;
  readonly addOffset: number;
  readonly limit: number;
  /** Exclusive bounds; 0 for none. */
  readonly maxId: number;
  readonly minId: number;
}

export interface History {
  /** Newest first. */
  readonly messages: readonly BoxMessage[];
  /** Of the whole dialog. */
  readonly count: number;
  /** False where the dialog has more than are counted. */
  readonly isCountExact: boolean;
}

/** Which messages are deleted from a dialog. */
export interface HistoryDeletion {
  readonly boxId: PeerId;
  readonly peerId: PeerId;
  /** Inclusive bounds; 0 for none. */
  readonly maxId: number;
  readonly minDate: number;
  readonly maxDate: number;
  /** From the other boxes as well. */
  readonly revoke: boolean;
  /** The most messages that are deleted at once. */
  readonly limit: number;
}

/** When somebody read a message. */
export interface ReadDate {
  readonly userId: UserId;
  /** Seconds since the epoch. */
  readonly date: number;
}

/** What reading a channel came to. */
export interface ChannelRead {
  readonly maxId: number;
  readonly unreadCount: number;
  /** How far what others wrote is read by anyone now, where that is further than before. */
  readonly authors: readonly { readonly userId: UserId; readonly maxId: number }[];
}

/** The message boxes: docs/decisions/message-boxes.md. Contract suite: proof/src/contracts/box-store.ts */
export interface BoxStore {
  append(append: Append): Promise<Appended>;
  /** Puts a new text, and new media where given, in all boxes that show the content of message `id`; empty where it is gone. */
  edit(edit: {
    readonly boxId: PeerId;
    readonly id: number;
    readonly text: string;
    readonly entities: readonly MessageEntity[] | undefined;
    /** Who edits it: in a channel it enters the log. */
    readonly actorId?: UserId | undefined;
    readonly media?: Media | undefined;
    readonly date: number;
  }): Promise<readonly Delivery[]>;
  /** Deletes those of the messages that exist; the own box's delivery comes first. */
  delete(deletion: {
    readonly boxId: PeerId;
    readonly ids: readonly number[];
    /** From the other boxes as well. */
    readonly revoke: boolean;
    /** Who deletes them: in a channel it enters the log. */
    readonly actorId?: UserId | undefined;
    /** Seconds since the epoch, where it is known who. */
    readonly nowS?: number | undefined;
  }): Promise<readonly Delivery[]>;
  /** Deletes the newest part; `left` tells how many remain to be deleted, at least. */
  deleteHistory(
    deletion: HistoryDeletion,
  ): Promise<{ readonly deliveries: readonly Delivery[]; readonly isMoreLeft: boolean }>;
  /** Reads up to a message; empty where nothing was unread. The own box's delivery comes first. */
  readHistory(reading: {
    readonly boxId: UserId;
    readonly peerId: PeerId;
    /** 0 for everything. */
    readonly maxId: number;
    readonly date: number;
  }): Promise<readonly Delivery[]>;
  /**
   * Reads a channel up to a message, 0 for all of it, and tells the authors of what was read.
   * Resolves to undefined where nothing was unread.
   */
  readChannel(reading: {
    readonly userId: UserId;
    readonly channelId: PeerId;
    readonly maxId: number;
    readonly date: number;
    /** Whether it is remembered when: only a small group's members are asked for it. */
    readonly isDated: boolean;
  }): Promise<ChannelRead | undefined>;
  /** When those of `readers` who read a message did so. */
  readDates(query: {
    /** Whose id of the message it is. */
    readonly boxId: PeerId;
    readonly id: number;
    readonly readers: readonly UserId[];
  }): Promise<readonly ReadDate[]>;
  /** The pts that the box has reached; 1 where nothing ever happened. */
  head(boxId: PeerId): Promise<number>;
  /** Those of the messages that the box shows, in no order. */
  messages(boxId: PeerId, ids: readonly number[]): Promise<readonly BoxMessage[]>;
  history(window: HistoryWindow): Promise<History>;
  /** The events after `pts`, oldest first, at most `limit`; those without effect any more are left out of `events` but counted. */
  eventsAfter(boxId: PeerId, pts: number, limit: number): Promise<EventsAfter>;
  /** The newest of the state events since `date` (inclusive, seconds), oldest first. */
  stateEventsSince(boxId: PeerId, date: number, limit: number): Promise<readonly StateEvent[]>;
  /** Remembers a change of state for those who are away. */
  recordStateEvent(boxId: PeerId, date: number, event: StateEvent): Promise<void>;
  /** Forgets state events of before a date, the oldest first and at most so many. */
  forgetStateEvents(before: number, rowsMax: number): Promise<void>;
}

export interface EventsAfter {
  readonly events: readonly BoxEvent[];
  /** The pts that these events reach. */
  readonly reachedPts: number;
  /** The pts of the box on the same snapshot. */
  readonly headPts: number;
}
