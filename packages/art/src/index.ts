import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the drawings are. They are made by `npm run -w @suaka/art draw`. */
export const artFolder: string = fileURLToPath(new URL('../assets/', import.meta.url));

/** What is drawn: names of files in `artFolder`. */
export interface Art {
  readonly reactions: readonly ReactionArt[];
  readonly dice: readonly DiceArt[];
  readonly stickers: readonly StickerSetArt[];
}

export interface ReactionArt {
  readonly emoji: string;
  readonly title: string;
  /** WebP; the others are TGS. Named as in core.telegram.org/constructor/availableReaction */
  readonly staticIcon: string;
  readonly appear: string;
  readonly select: string;
  readonly activate: string;
  readonly center: string;
  readonly effect: string;
  readonly around: string;
}

export interface DiceArt {
  readonly emoji: string;
  /** How it moves before its value is known. */
  readonly waiting: string;
  readonly thumb: string;
  /** How each value ends, from 1. */
  readonly values: readonly string[];
}

export interface StickerSetArt {
  readonly title: string;
  readonly shortName: string;
  /** TGS where true, else WebP. */
  readonly isAnimated: boolean;
  readonly stickers: readonly { readonly emoji: string; readonly file: string; readonly thumb?: string }[];
}

export const readArt = (): Art =>
  // Written by drawing/main.ts in this shape.
  JSON.parse(readFileSync(`${artFolder}manifest.json`, 'utf8')) as Art;
