import type { ContentSeq, PeerId } from '@suaka/domain';
import type { WriteContext } from '@suaka/store-sql';
import type { SqliteLimits } from './limits.ts';
import { RecentMap } from './recent-map.ts';
import { TailMemory } from './tail-memory.ts';

/** What the writer remembers between commands, with a journal that undoes a failed one. */
export class WriterMemory implements WriteContext {
  readonly tail: TailMemory;
  readonly #heads: RecentMap<PeerId, number>;
  readonly #touched: PeerId[] = [];
  #seq: ContentSeq | undefined;

  constructor(limits: SqliteLimits) {
    this.tail = new TailMemory(limits);
    this.#heads = new RecentMap(limits.headsMax);
  }

  readonly heads = {
    get: (box: PeerId): number | undefined => this.#heads.get(box),
    set: (box: PeerId, pts: number): void => {
      this.#touched.push(box);
      this.#heads.set(box, pts);
    },
  };

  readonly contents = {
    get: (): ContentSeq | undefined => this.#seq,
    set: (seq: ContentSeq): void => {
      this.#seq = seq;
    },
  };

  /** Starts the journal anew: what was set so far stays. */
  commit(): void {
    this.#touched.length = 0;
    this.tail.commit();
  }

  /** Forgets whatever was set since the last commit, so that it is derived from the rows again. */
  rollback(): void {
    for (const box of this.#touched) this.#heads.delete(box);
    this.#touched.length = 0;
    this.#seq = undefined;
    this.tail.rollback();
  }

  /** Forgets everything, so that it is derived from the rows again. */
  forget(): void {
    this.rollback();
    this.#heads.clear();
    this.tail.forget();
  }
}
