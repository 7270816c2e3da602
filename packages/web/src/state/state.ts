/** The whole state of the page: plain data, normalised, changed only by the pure functions of this folder. */
import type { ChatDetails } from './chat-details.ts';
import type { Chat } from './chat.ts';
import type { Draft } from './draft.ts';
import type { Message } from './message.ts';
import type { Outgoing } from './outbox.ts';
import type { User } from './user.ts';

/** A chat in the list, by its number (peer.ts); one's own user id is the saved messages. */
export interface Dialog {
  readonly chatId: number;
  readonly topId: number;
  readonly readInboxMaxId: number;
  readonly readOutboxMaxId: number;
  readonly unreadCount: number;
  /** The newest incoming message that unreadCount has seen: it is not counted again. */
  readonly countedId: number;
  readonly pinned: boolean;
  readonly draft: Draft | undefined;
  readonly mentionCount: number;
  /** Seconds; the chat is silent until then. */
  readonly muteUntil: number;
  readonly isArchived: boolean;
}

/** The loaded part of a chat: always one unbroken run of messages up to the newest. */
export interface History {
  /** Ascending message ids. */
  readonly ids: readonly number[];
  readonly messages: ReadonlyMap<number, Message>;
  /** Whether the run was joined to the newest message by a history request, not only by updates. */
  readonly isLoaded: boolean;
  readonly isAtStart: boolean;
}

/** An update that came before its predecessors. */
export interface HeldUpdate {
  readonly pts: number;
  readonly ptsCount: number;
  readonly update: unknown;
}

/** Where this page stands in its message box. Source: core.telegram.org/api/updates */
export interface Sync {
  readonly pts: number;
  readonly qts: number;
  readonly date: number;
  readonly seq: number;
  readonly held: readonly HeldUpdate[];
  /** Set where something was missed that only getDifference can bring. */
  readonly isBehind: boolean;
}

/** Where the page stands in a channel's own box. Source: core.telegram.org/api/updates */
export interface ChannelSync {
  readonly pts: number;
  readonly held: readonly HeldUpdate[];
  readonly isBehind: boolean;
}

export interface State {
  readonly selfId: number | undefined;
  readonly sync: Sync | undefined;
  readonly channelSyncs: ReadonlyMap<number, ChannelSync>;
  readonly users: ReadonlyMap<number, User>;
  readonly chats: ReadonlyMap<number, Chat>;
  /** What was loaded of groups and channels beyond that: who is in them, what they are about. */
  readonly details: ReadonlyMap<number, ChatDetails>;
  readonly contactIds: ReadonlySet<number>;
  readonly areContactsLoaded: boolean;
  readonly dialogs: ReadonlyMap<number, Dialog>;
  readonly areDialogsLoaded: boolean;
  readonly histories: ReadonlyMap<number, History>;
  readonly outbox: readonly Outgoing[];
  /** In each chat, when each person's "is typing" ends, in seconds. */
  readonly typing: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Chats whose newest message went away before older ones were loaded: they are asked for again. */
  readonly staleChatIds: ReadonlySet<number>;
  readonly bios: ReadonlyMap<number, string>;
  /** How much of each file on its way has arrived, from 0 to 1, by random id. */
  readonly uploads: ReadonlyMap<bigint, number>;
}

export const EMPTY_HISTORY: History = { ids: [], messages: new Map(), isLoaded: false, isAtStart: false };

export const EMPTY_STATE: State = {
  selfId: undefined,
  sync: undefined,
  channelSyncs: new Map(),
  users: new Map(),
  chats: new Map(),
  details: new Map(),
  contactIds: new Set(),
  areContactsLoaded: false,
  dialogs: new Map(),
  areDialogsLoaded: false,
  histories: new Map(),
  outbox: [],
  typing: new Map(),
  staleChatIds: new Set(),
  bios: new Map(),
  uploads: new Map(),
};

/** A copy of a map with one entry set. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}
