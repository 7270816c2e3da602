import type { BoxStore } from '../ports/box-store.ts';
import type { ChatStore } from '../ports/chat-store.ts';
import type { PinStore } from '../ports/pin-store.ts';
import type { ReactionStore } from '../ports/reaction-store.ts';
import type { SearchIndex } from '../ports/search-index.ts';
import type { SearchStore } from '../ports/search-store.ts';
import type { Chats } from '../chats/chats.ts';

/** What finding messages needs. */
export interface SearchParts {
  readonly index: SearchIndex;
  readonly store: SearchStore;
  readonly boxes: Pick<BoxStore, 'head' | 'messages'>;
  readonly pins: Pick<PinStore, 'list'>;
  readonly tags: Pick<ReactionStore, 'tagged'>;
  readonly chats: Chats;
  readonly chatStore: Pick<ChatStore, 'chatsOf'>;
  readonly limits: SearchPartsLimits;
}

export interface SearchPartsLimits {
  /** Messages of one page. */
  readonly pageMax: number;
  /** How often a page is filled up whose messages were deleted since they were indexed; then it stays short. */
  readonly fillsMax: number;
  /** How far a negative add_offset may lead past the offset; nobody scrolls so far at once. */
  readonly newerMax: number;
  /** Chats that a search of everything looks through, besides the own box. */
  readonly chatsMax: number;
  /** Messages that are laid out for scrolling; past it the oldest are left out. */
  readonly positionsMax: number;
  /** Pinned messages of a dialog that are looked through, the newest. */
  readonly pinnedMax: number;
  /** Saved messages with a tag that are looked through, the newest. */
  readonly taggedMax: number;
  /** Filters that are counted in one call. */
  readonly filtersMax: number;
}

export const defaultSearchLimits: SearchPartsLimits = {
  pageMax: 100,
  fillsMax: 8,
  newerMax: 10_000,
  chatsMax: 500,
  positionsMax: 10_000,
  pinnedMax: 1000,
  taggedMax: 1000,
  filtersMax: 32,
};
