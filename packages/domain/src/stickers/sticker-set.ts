import type { UserId } from '../ids.ts';

export const stickerKinds = ['stickers', 'masks', 'emojis'] as const;
export type StickerKind = (typeof stickerKinds)[number];

/** A set of stickers, masks or custom emojis. Longs are decimal strings. Source: core.telegram.org/constructor/stickerSet */
export interface StickerSet {
  readonly id: string;
  readonly accessHash: string;
  /** As its maker writes it; unique whatever the case. */
  readonly shortName: string;
  readonly title: string;
  readonly kind: StickerKind;
  /** Absent for those of the installation itself. */
  readonly ownerId: UserId | undefined;
  readonly items: readonly StickerItem[];
  /** One of its documents that stands for the set; the first where absent. */
  readonly thumbId: string | undefined;
  /** Rises with every change of what is in it. */
  readonly version: number;
}

export interface StickerItem {
  readonly documentId: string;
  /** The emoji that it stands for, or several in a row. */
  readonly emoji: string;
  readonly keywords?: readonly string[] | undefined;
}

/** What a person keeps of stickers, each in an order of its own. */
export const stickerLists = [
  'installed',
  'archived',
  'installedMasks',
  'archivedMasks',
  'installedEmojis',
  'archivedEmojis',
  'recent',
  'recentAttached',
  'faved',
  'gifs',
  'featuredRead',
] as const;
export type StickerList = (typeof stickerLists)[number];

/** Where a person keeps sets of a kind. */
export const installedList = (kind: StickerKind): StickerList =>
  kind === 'stickers' ? 'installed' : kind === 'masks' ? 'installedMasks' : 'installedEmojis';

export const archivedList = (kind: StickerKind): StickerList =>
  kind === 'stickers' ? 'archived' : kind === 'masks' ? 'archivedMasks' : 'archivedEmojis';
