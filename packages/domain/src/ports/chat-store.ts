import type { ChatCard } from '../chats/chat-card.ts';
import type { Member } from '../chats/member.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { Append, Appended } from './box-store.ts';

/** A message that goes with a change of a chat, in the same transaction: its places are the chat's. */
export type ChatMessage = Omit<Append, 'places' | 'toChat'>;

export interface NewChat {
  readonly kind: 'chat' | 'channel';
  readonly creatorId: UserId;
  readonly accessHash: bigint;
  readonly title: string;
  readonly about: string;
  readonly flags: number;
  readonly defaultBanned: number;
  readonly ttlS: number;
  /** Those who are in it from the beginning, besides the creator. */
  readonly members: readonly UserId[];
  /** Whose share the id is taken from. */
  readonly dcId: number;
  readonly nowS: number;
  readonly message: ChatMessage;
}

/** Someone who comes in. */
export interface Joining {
  readonly chatId: PeerId;
  readonly userIds: readonly UserId[];
  /** Who brought them; absent where they came by themselves. */
  readonly inviterId: UserId | undefined;
  readonly viaRequest: boolean;
  /** The most members that the chat may have. */
  readonly membersMax: number;
  readonly nowS: number;
  /** Told in the chat where anyone came. */
  readonly message: ChatMessage | undefined;
}

export interface Leaving {
  readonly chatId: PeerId;
  readonly userId: UserId;
  readonly nowS: number;
  /** Still told to the one who leaves. */
  readonly message: ChatMessage | undefined;
}

/** Fields of a chat that change; absent ones stay. `null` takes a value away. */
export interface ChatChange {
  readonly chatId: PeerId;
  readonly title?: string;
  readonly about?: string;
  readonly flags?: number;
  readonly defaultBanned?: number;
  readonly slowModeS?: number;
  readonly ttlS?: number;
  readonly creatorId?: UserId;
  readonly linkedId?: PeerId | null;
  readonly migratedTo?: PeerId | null;
  readonly migratedFrom?: PeerId | null;
  readonly migratedMaxId?: number;
  readonly photo?: ChatCard['photo'] | null;
  readonly reactions?: readonly string[] | null;
  readonly pinnedId?: number | null;
  /** Told in the chat with the change. */
  readonly message?: ChatMessage | undefined;
}

/** A change of a chat as it came out. */
export interface ChatChanged {
  readonly card: ChatCard;
  /** What came of the message that went with it. */
  readonly appended: Appended | undefined;
  /** Whoever is changed by it, as they are now. */
  readonly members: readonly Member[];
}

/** Basic groups, supergroups and channels, and who is in them. Contract suite: proof/src/contracts/chat-store-contract.ts */
export interface ChatStore {
  create(chat: NewChat): Promise<ChatChanged>;
  /** The cards of those that exist, in no order. */
  byIds(ids: readonly PeerId[]): Promise<readonly ChatCard[]>;
  change(change: ChatChange): Promise<ChatChanged>;
  /**
   * Lets people in; those who are in already are passed over, and so are those who are banned.
   *
   * @throws USERS_TOO_MUCH where the chat would have too many members; USER_ALREADY_PARTICIPANT and
   * USER_KICKED where nobody is left to come in.
   */
  join(joining: Joining): Promise<ChatChanged>;
  /** @throws USER_NOT_PARTICIPANT */
  leave(leaving: Leaving): Promise<ChatChanged>;
  /** Writes a member as given, with what it does to the counts of the chat. */
  putMember(change: { readonly member: Member; readonly message: ChatMessage | undefined }): Promise<ChatChanged>;
  /** What a user is in those of the chats that know them. */
  membershipsIn(userId: UserId, chatIds: readonly PeerId[]): Promise<readonly Member[]>;
  /** What those of the users are whom the chat knows. */
  membersOf(chatId: PeerId, userIds: readonly UserId[]): Promise<readonly Member[]>;
  /** Those who are in a chat, the ones who came last first. */
  list(query: MemberQuery): Promise<{ readonly members: readonly Member[]; readonly count: number }>;
  /** The channels that a user is in and whose last event is of `date` (seconds) or later. */
  movedSince(userId: UserId, date: number): Promise<readonly ChannelHead[]>;
  /** The channels and supergroups that a user is in. */
  channelsOf(userId: UserId): Promise<readonly PeerId[]>;
  /** The groups and channels that a user is in, basic ones among them. */
  chatsOf(userId: UserId): Promise<readonly PeerId[]>;
}

/** How far a channel's box has come. */
export interface ChannelHead {
  readonly channelId: PeerId;
  readonly pts: number;
}

export interface MemberQuery {
  readonly chatId: PeerId;
  readonly kind: 'recent' | 'admins' | 'banned' | 'restricted' | 'bots';
  /** Folded; the beginning of a word of the name or of the username; '' for all. */
  readonly query: string;
  readonly offset: number;
  readonly limit: number;
}
