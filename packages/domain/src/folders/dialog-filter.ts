import type { PeerId } from '../ids.ts';
import type { MessageEntity } from '../messages/message-entity.ts';

/**
 * A folder that someone made: chats by kind and by name. Source: core.telegram.org/constructor/dialogFilter
 */
export interface DialogFilter {
  readonly id: number;
  readonly title: string;
  readonly titleEntities?: readonly MessageEntity[] | undefined;
  readonly titleNoAnimate?: boolean | undefined;
  readonly emoticon?: string | undefined;
  /** Which of the palette's colours its tag has. */
  readonly color?: number | undefined;
  readonly kinds: readonly FilterKind[];
  readonly pinned: readonly PeerId[];
  readonly included: readonly PeerId[];
  readonly excluded: readonly PeerId[];
  /** Set where it is shared by a link: then it holds nothing but its chats. */
  readonly chatlist?: Chatlist | undefined;
}

/** What is kept of a folder that is shared by a link. Source: core.telegram.org/constructor/dialogFilterChatlist */
export interface Chatlist {
  /** Whether the owner shares it by links of their own. */
  readonly hasMyInvites: boolean;
  /** The link that it came by; absent where the owner made it. */
  readonly slug?: string | undefined;
  /** The chats that the owner came into by that link. */
  readonly joined?: readonly PeerId[] | undefined;
  /** The chats of that link that the owner does not want to be offered again. */
  readonly hidden?: readonly PeerId[] | undefined;
}

/** Which chats a folder holds or leaves out, named as the flags of core.telegram.org/constructor/dialogFilter */
export const filterKinds = [
  'contacts',
  'non_contacts',
  'groups',
  'broadcasts',
  'bots',
  'exclude_muted',
  'exclude_read',
  'exclude_archived',
] as const;
export type FilterKind = (typeof filterKinds)[number];

/** The list of all chats, which has a place among the folders. */
export const allChatsId = 0;

/** Folders as their owner has them. */
export interface DialogFilters {
  /** From left to right; `allChatsId` among them. */
  readonly order: readonly number[];
  readonly filters: readonly DialogFilter[];
  /** Whether chats show the tags of their folders. */
  readonly areTagsShown: boolean;
}
