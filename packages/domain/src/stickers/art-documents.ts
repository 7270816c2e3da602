import type { Document } from '../media/document.ts';

/** The installation's own drawings as documents: made at the first start, the same ever after. */
export interface ArtDocuments {
  readonly reactions: readonly ReactionDocuments[];
  readonly dice: readonly DiceDocuments[];
}

/** Source: core.telegram.org/constructor/availableReaction */
export interface ReactionDocuments {
  readonly emoji: string;
  readonly title: string;
  readonly staticIcon: Document;
  readonly appear: Document;
  readonly select: Document;
  readonly activate: Document;
  readonly center: Document;
  readonly effect: Document;
  readonly around: Document;
}

/** How a dice lands, by value from 1; `waiting` before it is known. */
export interface DiceDocuments {
  readonly emoji: string;
  readonly waiting: Document;
  readonly values: readonly Document[];
}
