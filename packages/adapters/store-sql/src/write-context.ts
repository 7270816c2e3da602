import type { ContentSeq, PeerId, UserId } from '@suaka/domain';

/**
 * What the single writer of a store keeps in memory: derived from the rows on first use and
 * restored when a command fails.
 */
export interface WriteContext {
  /** The pts of each box in use. */
  readonly heads: {
    /** The known head, or undefined where it has to be derived first. */
    get(box: PeerId): number | undefined;
    set(box: PeerId, pts: number): void;
  };
  /** The last content sequence number given out. */
  readonly contents: {
    get(): ContentSeq | undefined;
    set(seq: ContentSeq): void;
  };
  /** Messages that are not in the index yet. */
  readonly tail: Tail;
}

/** A message in a box, as the index takes it. */
export interface TailRow {
  readonly box: PeerId;
  readonly peer: PeerId;
  readonly pts: number;
  readonly flags: number;
  readonly seq: ContentSeq;
  /** Set in a channel's box, whose messages are found by their author as well. */
  readonly author: UserId | null;
  readonly randomId: bigint | null;
}

/**
 * Messages since the index was last brought up to date. They enter it later, many at once and in its
 * own order, which costs a fraction of entering each at once: docs/decisions/message-boxes.md.
 */
export interface Tail {
  /** Whether it was derived from the rows. */
  readonly isKnown: boolean;
  /** Begins with the rows that are not in the index. */
  derive(rows: readonly TailRow[]): void;
  add(row: TailRow): void;
  /** A message that was deleted must not enter the index any more. */
  drop(box: PeerId, pts: number): void;
  /** The message in a box that has this random id, if it is one of these. */
  named(box: PeerId, randomId: bigint): number | undefined;
  /** The next rows for the index, at most so many. */
  take(rowsMax: number): TailPart;
}

export interface TailPart {
  readonly rows: readonly TailRow[];
  /** Set where these rows complete the index up to this content. */
  readonly completesSeq: ContentSeq | undefined;
}
