import type { Importer, Invite } from '../chats/invite.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { ChatChanged, ChatMessage } from './chat-store.ts';

export interface NewInvite {
  readonly invite: Omit<Invite, 'usage' | 'requested' | 'isRevoked'>;
  /** Links of one admin that are not revoked. */
  readonly invitesMax: number;
}

/** What becomes of a link; absent fields stay. */
export interface InviteEdit {
  readonly chatId: PeerId;
  readonly hash: string;
  readonly actorId: UserId;
  readonly nowS: number;
  readonly isRevoked?: true | undefined;
  readonly expireDate?: number | undefined;
  readonly usageLimit?: number | undefined;
  readonly needsRequest?: boolean | undefined;
  readonly title?: string | undefined;
  /** Takes the place of a permanent link that is revoked. */
  readonly newHash: string;
}

export interface InvitesQuery {
  readonly chatId: PeerId;
  readonly adminId: UserId;
  readonly isRevoked: boolean;
  /** Only those after this one, in their order; '' for all. */
  readonly afterHash: string;
  readonly afterDate: number;
  readonly limit: number;
}

export interface ImportersQuery {
  readonly chatId: PeerId;
  /** Absent for all links. */
  readonly hash: string | undefined;
  readonly isRequested: boolean;
  /** The beginning of a name; '' for all. */
  readonly query: string;
  /** Only those before; 0 for all. */
  readonly offsetDate: number;
  readonly offsetUserId: number;
  readonly limit: number;
}

/** Someone who opens a link. */
export interface Importing {
  readonly hash: string;
  readonly userId: UserId;
  readonly nowS: number;
  readonly membersMax: number;
  readonly chatsOfUserMax: number;
  /** Told where they come in. */
  readonly message: ChatMessage | undefined;
}

/** That someone asks to be let in changed who waits: the admins who may answer are told. */
export interface RequestsChanged {
  readonly chatId: PeerId;
  readonly admins: readonly UserId[];
}

export type InviteImported =
  | { readonly kind: 'joined'; readonly changed: ChatChanged }
  | { readonly kind: 'requested'; readonly requests: RequestsChanged };

/** An admin lets people in or turns them away. */
export interface RequestAnswer {
  readonly chatId: PeerId;
  readonly actorId: UserId;
  readonly isApproved: boolean;
  /** One of those who ask; absent for all of them. */
  readonly userId: UserId | undefined;
  /** Only those who came by this link. */
  readonly hash: string | undefined;
  readonly nowS: number;
  readonly membersMax: number;
  readonly chatsOfUserMax: number;
  /** Whether the chat is told who came. */
  readonly isTold: boolean;
  readonly limit: number;
}

export interface RequestsAnswered {
  /** One for each who came in. */
  readonly joined: readonly ChatChanged[];
  readonly requests: RequestsChanged;
}

export interface PendingRequests {
  readonly count: number;
  /** The newest. */
  readonly recent: readonly UserId[];
}

/** Links into groups and channels, and who asks to be let in. Contract suite: proof/src/contracts/chat-store-contract.ts */
export interface InviteStore {
  /** @throws INVITES_TOO_MUCH. A permanent one takes the place of the one before, which is revoked. */
  create(invite: NewInvite): Promise<Invite>;
  find(hash: string): Promise<Invite | undefined>;
  permanentOf(chatId: PeerId, adminId: UserId): Promise<Invite | undefined>;
  /** @throws INVITE_HASH_EXPIRED where the chat has no such link; INVITE_REVOKED where it is revoked already. */
  edit(edit: InviteEdit): Promise<{ readonly invite: Invite; readonly replacedBy: Invite | undefined }>;
  /** @throws INVITE_HASH_EXPIRED where the chat has no such link; INVITE_REVOKED_MISSING where it is in use. */
  delete(deletion: {
    readonly chatId: PeerId;
    readonly hash: string;
    readonly actorId: UserId;
    readonly nowS: number;
  }): Promise<void>;
  deleteRevoked(chatId: PeerId, adminId: UserId): Promise<void>;
  /** The newest first. */
  list(query: InvitesQuery): Promise<{ readonly invites: readonly Invite[]; readonly count: number }>;
  /** How many links each admin of a chat has. */
  countsByAdmin(
    chatId: PeerId,
  ): Promise<readonly { readonly adminId: UserId; readonly count: number; readonly revokedCount: number }[]>;
  importers(query: ImportersQuery): Promise<{ readonly importers: readonly Importer[]; readonly count: number }>;
  /**
   * Lets someone in, or puts them among those who ask. Of many at once no more come in than the link allows.
   * @throws INVITE_HASH_EXPIRED, USER_ALREADY_PARTICIPANT, USER_KICKED, USERS_TOO_MUCH, CHANNELS_TOO_MUCH
   */
  import(importing: Importing): Promise<InviteImported>;
  /** Puts someone among those who ask to be let into a public chat. */
  request(request: {
    readonly chatId: PeerId;
    readonly userId: UserId;
    readonly nowS: number;
  }): Promise<RequestsChanged>;
  /** @throws HIDE_REQUESTER_MISSING where the one who is named does not ask; as `ChatStore.join` */
  answer(answer: RequestAnswer): Promise<RequestsAnswered>;
  pending(chatId: PeerId): Promise<PendingRequests>;
}
