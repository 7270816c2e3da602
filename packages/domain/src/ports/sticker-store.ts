import type { UserId } from '../ids.ts';
import type { Document } from '../media/document.ts';
import type { StickerKind, StickerList, StickerSet } from '../stickers/sticker-set.ts';

/** Something that a person keeps: a set's id or a document's. */
export interface KeptSticker {
  readonly id: bigint;
  /** Seconds since the epoch. */
  readonly date: number;
}

/** Sets of stickers and what people keep of them. Every change resolves when it is durable. */
export interface StickerStore {
  /**
   * Stores a set, new or as it is now, with documents that are new in it.
   * @throws SHORT_NAME_OCCUPIED, STICKERSETS_TOO_MUCH where its owner has `ownedMax` already; STICKERSET_INVALID where it
   * was changed by another since `knownVersion`
   */
  putSet(change: {
    readonly set: StickerSet;
    /** Absent for a new one. */
    readonly knownVersion: number | undefined;
    readonly documents: readonly Document[];
    readonly ownedMax: number;
  }): Promise<void>;
  deleteSet(id: bigint): Promise<void>;
  set(id: bigint): Promise<StickerSet | undefined>;
  /** @param name in lower case */
  setByShortName(name: string): Promise<StickerSet | undefined>;
  /** Whose name or title begins a word with the folded query, at most so many. */
  searchSets(query: string, kind: StickerKind, limit: number): Promise<readonly StickerSet[]>;
  /** The installation's own, in the order in which they came. */
  officialSets(kind: StickerKind): Promise<readonly StickerSet[]>;
  /** Those of an owner, newest first. */
  setsOf(ownerId: UserId, beforeId: bigint, limit: number): Promise<{ sets: readonly StickerSet[]; count: number }>;
  /** Those of the documents that exist. */
  documents(ids: readonly bigint[]): Promise<readonly Document[]>;
  /** What a person keeps in a list, the first first. */
  kept(userId: UserId, list: StickerList): Promise<readonly KeptSticker[]>;
  /** Puts an item first in a list, which forgets the last ones past `max`; takes it out of `from`. */
  keep(change: {
    readonly userId: UserId;
    readonly list: StickerList;
    readonly id: bigint;
    readonly nowS: number;
    readonly max: number;
    readonly from?: StickerList | undefined;
  }): Promise<void>;
  /** Takes items out of a list, all where none is named; false where nothing was in it. */
  drop(change: {
    readonly userId: UserId;
    readonly list: StickerList;
    readonly ids: readonly bigint[] | undefined;
  }): Promise<boolean>;
  /** Puts those named first, in this order, and the others behind. */
  reorder(change: {
    readonly userId: UserId;
    readonly list: StickerList;
    readonly order: readonly bigint[];
  }): Promise<void>;
}
