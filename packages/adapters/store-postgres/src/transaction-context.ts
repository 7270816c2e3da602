import type { ContentSeq, PeerId } from '@suaka/domain';
import type { Tail, TailPart, TailRow, WriteContext } from '@suaka/store-sql';

/**
 * What one transaction remembers. Nothing outlives it: other nodes write to the same boxes, so the head of a box is read
 * from its rows in each transaction, and whoever reads an old one loses by the primary key and runs again.
 */
export class TransactionContext implements WriteContext {
  readonly tail = new TransactionTail();
  readonly #heads = new Map<PeerId, number>();
  readonly #nextSeq: () => number;
  #seq: ContentSeq | undefined;

  /** @param nextSeq takes a content number that nobody else has. */
  constructor(nextSeq: () => number) {
    this.#nextSeq = nextSeq;
  }

  readonly heads = {
    get: (box: PeerId): number | undefined => this.#heads.get(box),
    set: (box: PeerId, pts: number): void => void this.#heads.set(box, pts),
  };

  readonly contents = {
    // The one before the number to use, since a command goes on from the last one.
    get: (): ContentSeq => (this.#nextSeq() - 1) as ContentSeq,
    set: (seq: ContentSeq): void => void (this.#seq = seq),
  };

  /** The last number that was used. */
  get seq(): ContentSeq | undefined {
    return this.#seq;
  }
}

/** Messages enter the index with the transaction that brings them: PostgreSQL gains nothing by waiting. */
class TransactionTail implements Tail {
  readonly isKnown = true;
  #rows: TailRow[] = [];

  derive(): void {
    throw new Error('the tail of a transaction is known from its beginning');
  }

  add(row: TailRow): void {
    this.#rows.push(row);
  }

  drop(box: PeerId, pts: number): void {
    this.#rows = this.#rows.filter((row) => row.box !== box || row.pts !== pts);
  }

  named(box: PeerId, randomId: bigint): number | undefined {
    return this.#rows.find((row) => row.box === box && row.randomId === randomId)?.pts;
  }

  take(rowsMax: number): TailPart {
    return { rows: this.#rows.splice(0, rowsMax), completesSeq: undefined };
  }

  get length(): number {
    return this.#rows.length;
  }
}
