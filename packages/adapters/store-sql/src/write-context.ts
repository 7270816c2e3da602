import type { ContentSeq, PeerId } from '@suaka/domain';

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
}
