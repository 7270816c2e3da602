import type { ContentSeq, PeerId } from '@suaka/domain';
import type { Tail, TailPart, TailRow } from '@suaka/store-sql';
import type { SqliteLimits } from './limits.ts';

type TailLimits = Pick<SqliteLimits, 'tailRowsMax' | 'tailRowsOfBoxMax'>;

/** Rows that enter the index together, in its order. */
interface Batch {
  readonly rows: readonly TailRow[];
  readonly lastSeq: ContentSeq;
  taken: number;
}

const nothing: TailPart = { rows: [], completesSeq: undefined };

/**
 * The messages that are not in the index yet. When they are many, or many of one box, they become a
 * batch, sorted as the index is; a batch enters it a part at a time, while new ones gather behind.
 */
export class TailMemory implements Tail {
  readonly #limits: TailLimits;
  #gathering: TailRow[] = [];
  #batch: Batch | undefined;
  #isKnown = false;
  /** Whoever named a message, by the number; two boxes may use the same one. */
  readonly #named = new Map<bigint, TailRow[]>();
  readonly #ofBox = new Map<PeerId, number>();
  /** Deleted before they were indexed: since the last batch was made, and before that. */
  #gone = new Set<string>();
  #goneEarlier = new Set<string>();
  #isDue = false;
  /** How much of `#gathering` is committed, and which deletions are not. */
  #committed = 0;
  #goneSince: string[] = [];
  #hasTaken = false;

  constructor(limits: TailLimits) {
    this.#limits = limits;
  }

  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** Rows that are not in the index. */
  get length(): number {
    return this.#gathering.length + (this.#batch === undefined ? 0 : this.#batch.rows.length - this.#batch.taken);
  }

  derive(rows: readonly TailRow[]): void {
    this.forget();
    for (const row of rows) this.add(row);
    this.#committed = rows.length;
    this.#isKnown = true;
  }

  add(row: TailRow): void {
    this.#gathering.push(row);
    const ofBox = (this.#ofBox.get(row.box) ?? 0) + 1;
    this.#ofBox.set(row.box, ofBox);
    this.#isDue ||= ofBox >= this.#limits.tailRowsOfBoxMax || this.#gathering.length >= this.#limits.tailRowsMax;
    if (row.randomId === null) return;
    const others = this.#named.get(row.randomId);
    if (others === undefined) this.#named.set(row.randomId, [row]);
    else others.push(row);
  }

  drop(box: PeerId, pts: number): void {
    if (this.length === 0) return;
    const key = `${box}:${pts}`;
    this.#gone.add(key);
    this.#goneSince.push(key);
  }

  named(box: PeerId, randomId: bigint): number | undefined {
    return this.#named.get(randomId)?.find((row) => row.box === box)?.pts;
  }

  /** Makes a batch of whatever there is, as when there is time for it. */
  hasten(): void {
    this.#isDue ||= this.#gathering.length > 0;
  }

  take(rowsMax: number): TailPart {
    const batch = (this.#batch ??= this.#nextBatch());
    if (batch === undefined) return nothing;
    this.#hasTaken = true;
    const rows = batch.rows.slice(batch.taken, batch.taken + rowsMax);
    batch.taken += rows.length;
    for (const row of rows) this.#unname(row);
    const left = this.#withoutGone(rows);
    if (batch.taken < batch.rows.length) return { rows: left, completesSeq: undefined };
    this.#batch = undefined;
    return { rows: left, completesSeq: batch.lastSeq };
  }

  /** How many rows came since the last commit. */
  get added(): number {
    return this.#gathering.length - this.#committed;
  }

  commit(): void {
    this.#committed = this.#gathering.length;
    this.#goneSince = [];
    this.#hasTaken = false;
  }

  /** Undoes whatever was added since the last commit. */
  rollback(): void {
    // What was taken for the index in a commit that failed is derived from the rows again.
    if (this.#hasTaken) this.forget();
    for (const row of this.#gathering.splice(this.#committed)) {
      this.#ofBox.set(row.box, (this.#ofBox.get(row.box) ?? 1) - 1);
      this.#unname(row);
    }
    for (const key of this.#goneSince) this.#gone.delete(key);
    this.commit();
  }

  #nextBatch(): Batch | undefined {
    const last = this.#gathering.at(-1);
    if (!this.#isDue || last === undefined) return undefined;
    const rows = this.#gathering.toSorted((a, b) => a.box - b.box || a.peer - b.peer || a.pts - b.pts);
    this.#gathering = [];
    this.#ofBox.clear();
    this.#isDue = false;
    // What was deleted earlier is in no batch any more: the one before this is complete.
    this.#goneEarlier = this.#gone;
    this.#gone = new Set();
    return { rows, lastSeq: last.seq, taken: 0 };
  }

  #withoutGone(rows: readonly TailRow[]): readonly TailRow[] {
    if (this.#gone.size === 0 && this.#goneEarlier.size === 0) return rows;
    return rows.filter(({ box, pts }) => {
      const key = `${box}:${pts}`;
      return !this.#gone.has(key) && !this.#goneEarlier.has(key);
    });
  }

  #unname(row: TailRow): void {
    if (row.randomId === null) return;
    const left = (this.#named.get(row.randomId) ?? []).filter((other) => other !== row);
    if (left.length > 0) this.#named.set(row.randomId, left);
    else this.#named.delete(row.randomId);
  }

  /** Is unknown again. */
  forget(): void {
    this.#gathering = [];
    this.#batch = undefined;
    this.#named.clear();
    this.#ofBox.clear();
    this.#gone.clear();
    this.#goneEarlier.clear();
    this.#committed = 0;
    this.#isDue = false;
    this.#isKnown = false;
    this.#hasTaken = false;
  }
}
