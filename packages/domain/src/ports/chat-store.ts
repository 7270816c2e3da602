import type { ChatCard } from '../chats/chat-card.ts';
import type { MemberEdit } from '../chats/edit-member.ts';
import type { ErrorName } from '../errors/table.ts';
import type { Member } from '../chats/member.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { AdminLogStore } from './admin-log-store.ts';
import type { Append, Appended, Delivery } from './box-store.ts';
import type { InviteStore } from './invite-store.ts';

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
  /** The most groups and channels that the creator may be in; absent where it is not looked at. */
  readonly chatsOfUserMax?: number | undefined;
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
  /** The most groups and channels that someone may be in; absent where it is not looked at. */
  readonly chatsOfUserMax?: number | undefined;
  readonly nowS: number;
  /** Told in the chat where anyone came. */
  readonly message: ChatMessage | undefined;
  /** How many of the last messages of a basic group the newcomers are handed. */
  readonly handedCount?: number | undefined;
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
  /** Who changes it; in a channel it enters the log. */
  readonly actorId?: UserId | undefined;
  readonly nowS?: number | undefined;
  /** The error where nothing changes; absent where that is no error. */
  readonly onSame?: ErrorName | undefined;
  /** Bits of `ChatFlag` that are put on or off: two changes at once do not undo each other. */
  readonly setFlags?: number;
  readonly clearFlags?: number;
  readonly title?: string;
  readonly about?: string;
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
  readonly look?: ChatCard['look'] | null;
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
  /** What else it brought to boxes: messages that a newcomer was handed. */
  readonly deliveries?: readonly Delivery[] | undefined;
}

/** A change of a member by someone else, judged where it is stored. */
export interface MemberChange {
  readonly chatId: PeerId;
  readonly userId: UserId;
  readonly actorId: UserId;
  readonly edit: MemberEdit;
  readonly nowS: number;
  readonly adminsMax: number;
  readonly membersMax: number;
  readonly chatsOfUserMax: number;
  /** Told where someone comes or goes by it. */
  readonly message: ChatMessage | undefined;
}

/** A basic group that becomes a supergroup. */
export interface Migration {
  readonly chatId: PeerId;
  readonly actorId: UserId;
  readonly dcId: number;
  readonly nowS: number;
}

export interface Migrated {
  readonly chat: ChatChanged;
  readonly chatMessage: ChatMessage;
  readonly channel: ChatChanged;
  readonly channelMessage: ChatMessage;
}

/** A public name of a channel. */
export interface ChannelUsernameChange {
  readonly chatId: PeerId;
  readonly actorId: UserId;
  readonly nowS: number;
  /** As its admins write it; '' gives up the one before. */
  readonly username: string;
  /** Public chats that one person makes. */
  readonly publicMax: number;
}

/** How many of a chat's people there are, by what they are. */
export interface MemberCounts {
  readonly admins: number;
  readonly kicked: number;
  readonly banned: number;
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
  /**
   * Changes what someone is in a chat.
   * @throws as `editedMember`; ADMINS_TOO_MUCH, USERS_TOO_MUCH, USER_CHANNELS_TOO_MUCH
   */
  editMember(change: MemberChange): Promise<ChatChanged>;
  /** Changes what concerns nobody but the member: in whose name they speak, and what they deleted for themselves. */
  setOwn(own: {
    readonly chatId: PeerId;
    readonly userId: UserId;
    readonly sendAs?: PeerId | null;
    readonly availableMinId?: number;
    readonly nowS: number;
  }): Promise<Member>;
  /** Hands a chat over. @throws CHAT_ADMIN_REQUIRED, USER_NOT_PARTICIPANT, CHAT_NOT_MODIFIED */
  setCreator(change: {
    readonly chatId: PeerId;
    readonly actorId: UserId;
    readonly userId: UserId;
    readonly nowS: number;
    readonly message: ChatMessage | undefined;
  }): Promise<ChatChanged>;
  /** Makes a supergroup of a basic group, with all who are in it. @throws CHAT_NOT_MODIFIED where it is one already */
  migrate(migration: Migration): Promise<Migrated>;
  /** Ends a chat for all. @throws CHAT_ADMIN_REQUIRED where the caller is not its creator */
  end(ending: { readonly chatId: PeerId; readonly actorId: UserId; readonly nowS: number }): Promise<ChatChanged>;
  /** @throws USERNAME_OCCUPIED, USERNAME_NOT_MODIFIED, CHANNELS_ADMIN_PUBLIC_TOO_MUCH */
  setUsername(change: ChannelUsernameChange): Promise<ChatChanged>;
  /** Lets a channel go by the name that it holds, or not for the time being. @throws USERNAME_NOT_MODIFIED */
  toggleUsername(change: {
    readonly chatId: PeerId;
    readonly actorId: UserId;
    readonly nowS: number;
    readonly isActive: boolean;
  }): Promise<ChatChanged>;
  /** Links a channel and a group of its discussion, or parts them. Each let go of who they were linked to. */
  link(link: {
    readonly broadcastId: PeerId | undefined;
    readonly groupId: PeerId | undefined;
    readonly actorId: UserId;
    readonly nowS: number;
  }): Promise<readonly ChatChanged[]>;
  /** What a user is in those of the chats that know them. */
  membershipsIn(userId: UserId, chatIds: readonly PeerId[]): Promise<readonly Member[]>;
  /** What those of the users are whom the chat knows. */
  membersOf(chatId: PeerId, userIds: readonly UserId[]): Promise<readonly Member[]>;
  counts(chatId: PeerId): Promise<MemberCounts>;
  /** Public channels that followers of a channel follow as well and the viewer does not, the most common first. */
  similar(chatId: PeerId, viewerId: UserId, limit: number): Promise<readonly PeerId[]>;
  /** Public chats whose name or title begins with the folded query. */
  searchPublic(query: string, limit: number): Promise<readonly PeerId[]>;
  /** Chats that a user made and is in. */
  createdBy(userId: UserId): Promise<readonly PeerId[]>;
  /** Channels and supergroups that a user was in once, the ones left last first. */
  leftBy(userId: UserId, offset: number, limit: number): Promise<readonly PeerId[]>;
  /** The channels that a user is in with the date of the last thing in each, the quietest first. */
  activity(userId: UserId): Promise<readonly { readonly channelId: PeerId; readonly date: number }[]>;
  /** Those who are in a chat, the ones who came last first. */
  list(query: MemberQuery): Promise<{ readonly members: readonly Member[]; readonly count: number }>;
  /** The channels that a user is in and whose last event is of `date` (seconds) or later. */
  movedSince(userId: UserId, date: number): Promise<readonly ChannelHead[]>;
  /** The channels and supergroups that a user is in. */
  channelsOf(userId: UserId): Promise<readonly PeerId[]>;
  /** The groups and channels that a user is in, basic ones among them. */
  chatsOf(userId: UserId): Promise<readonly PeerId[]>;
  readonly invites: InviteStore;
  readonly log: AdminLogStore;
}

/** How far a channel's box has come. */
export interface ChannelHead {
  readonly channelId: PeerId;
  readonly pts: number;
}

export interface MemberQuery {
  readonly chatId: PeerId;
  readonly kind: 'recent' | 'admins' | 'banned' | 'restricted' | 'bots' | 'contacts';
  /** Whose contacts, where these are asked for. */
  readonly viewerId?: UserId | undefined;
  /** Folded; the beginning of a word of the name or of the username; '' for all. */
  readonly query: string;
  readonly offset: number;
  readonly limit: number;
}
