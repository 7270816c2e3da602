import type { ContentSeq, PeerId, UserId } from '../ids.ts';
import type { SearchKind } from '../search/search-kind.ts';

/** How far an index is complete. */
export interface SearchMark {
  /** All contents up to this one were taken over. */
  readonly seq: ContentSeq;
  /** And all changes of contents up to this one. */
  readonly change: number;
}

/** A content as it is now. With no scope left nobody is shown it, and the index forgets it. */
export interface IndexedContent {
  readonly seq: ContentSeq;
  /** Who speaks: the author, or the chat in whose name they do. */
  readonly authorId: PeerId;
  /** Everything that words are looked for in. */
  readonly text: string;
  readonly kinds: readonly SearchKind[];
  /** Those who are mentioned by id. */
  readonly mentions: readonly UserId[];
  /** The chat that a message in the saved messages came from. */
  readonly savedPeerId?: PeerId | undefined;
  /** The message that its thread begins with. */
  readonly topId?: number | undefined;
  readonly scopes: readonly ContentScope[];
}

/**
 * Where a content is found: a box, or a basic group in the place of all its members' boxes, so that
 * one content is not indexed two hundred times.
 */
export interface ContentScope {
  readonly scopeId: PeerId;
  /** The dialog that shows it. */
  readonly peerId: PeerId;
  /** Its id in the box; 0 in a group, where each member has another. */
  readonly id: number;
}

/** A place in the order of a scope's messages: an id of the box, and the content that is there. */
export interface Position {
  readonly id: number;
  readonly seq: ContentSeq;
}

/** Where is looked for messages. Bounds by id say how far the scope has to be looked through at all. */
export interface SearchScope {
  readonly scopeId: PeerId;
  readonly peerId?: PeerId | undefined;
  readonly savedPeerId?: PeerId | undefined;
  /** Only the thread that begins with this message. */
  readonly topId?: number | undefined;
  /** Inclusive. */
  readonly from: Position;
  /** Exclusive. */
  readonly below: Position;
  /** Where the page begins: it holds what is before it, or, oldest first, what is from it on. */
  readonly offset: Position;
}

export interface SearchQuery {
  /** Any of these. */
  readonly scopes: readonly SearchScope[];
  /** All of its words, each as the beginning of one; '' for messages of any text. */
  readonly text: string;
  readonly authorId?: PeerId | undefined;
  /** Any of these; absent for messages of any kind. */
  readonly kinds?: readonly SearchKind[] | undefined;
  /** Messages that mention someone, by id or by name. */
  readonly mentionOf?: { readonly userId: UserId; readonly username: string | undefined } | undefined;
  readonly order: 'newestFirst' | 'oldestFirst';
  readonly skip: number;
  readonly limit: number;
}

export interface SearchHit {
  readonly scopeId: PeerId;
  readonly seq: ContentSeq;
}

export interface SearchCount {
  readonly count: number;
  /** False where the count is estimated, since more had to be looked through than one call may. */
  readonly isExact: boolean;
}

/** A page that begins with the newest, and how many there are of all. */
export interface SearchFound {
  readonly hits: readonly SearchHit[];
  readonly count: SearchCount;
}

/** Finds messages. What it finds may have been deleted since: the boxes say what is shown. */
export interface SearchIndex {
  /** In the order that was asked for. @throws FLOOD_WAIT_X where too many searches wait. */
  find(query: SearchQuery): Promise<readonly SearchHit[]>;
  /** The first page and the count, at the cost of one of them. Offsets are passed over. @throws as `find` */
  findAndCount(query: SearchQuery): Promise<SearchFound>;
  /** How many there are between `from` and `below`, wherever the page begins. @throws as `find` */
  count(query: SearchQuery): Promise<SearchCount>;
}

/** Brings an index on. Only one at a time does. Contract suite: proof/src/contracts/search-index-contract.ts */
export interface SearchIndexWriter {
  mark(): Promise<SearchMark>;
  /** Takes contents over, whether or not they are known, and moves the mark, all or nothing. */
  apply(contents: readonly IndexedContent[], mark: SearchMark): Promise<void>;
}
