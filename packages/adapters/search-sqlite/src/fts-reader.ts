import type Database from 'better-sqlite3';
import type { ContentSeq, SearchCount, SearchHit, SearchQuery, SearchScope } from '@suaka/domain';
import { bucketsBetween, rounds } from './buckets.ts';
import type { SearchLimits } from './limits.ts';
import { askedFor, matchOf, type Asked } from './match.ts';

type Page = Database.Statement<[match: string, from: bigint, below: bigint, limit: number], number>;

/** Finds contents in the index. Synchronous: it has a thread of its own. */
export class FtsReader {
  readonly #limits: SearchLimits;
  readonly #newest: Page;
  readonly #oldest: Page;
  readonly #count: Page;

  constructor(handle: Database.Database, limits: SearchLimits) {
    const rows = 'select rowid from terms where terms match ? and rowid >= ? and rowid < ?';
    this.#limits = limits;
    this.#newest = handle
      .prepare<[string, bigint, bigint, number], number>(`${rows} order by rowid desc limit ?`)
      .pluck();
    this.#oldest = handle.prepare<[string, bigint, bigint, number], number>(`${rows} order by rowid limit ?`).pluck();
    this.#count = handle
      .prepare<[string, bigint, bigint, number], number>(`select count(*) from (${rows} limit ?)`)
      .pluck();
  }

  find(query: SearchQuery): SearchHit[] {
    const asked = askedFor(query);
    if (asked === undefined) return [];
    const hits = query.scopes.flatMap((scope) =>
      this.#seqsOf(asked, scope).map((seq): SearchHit => ({ scopeId: scope.scopeId, seq })),
    );
    const sign = query.order === 'newestFirst' ? -1 : 1;
    return hits.toSorted((one, other) => sign * (one.seq - other.seq)).slice(query.skip, query.skip + query.limit);
  }

  count(query: SearchQuery): SearchCount {
    const asked = askedFor(query);
    if (asked === undefined) return { count: 0, isExact: true };
    const counts = query.scopes.map((scope) => this.#countIn(asked, scope));
    return {
      count: counts.reduce((sum, { count }) => sum + count, 0),
      isExact: counts.every(({ isExact }) => isExact),
    };
  }

  /** As many of a scope as the whole page may need. */
  #seqsOf(asked: Asked, scope: SearchScope): ContentSeq[] {
    const { order, skip, limit } = asked.query;
    const { from, below, offset } = scope;
    const isNewest = order === 'newestFirst';
    const start = isNewest ? from : laterOf(from, offset);
    const end = isNewest ? earlierOf(below, offset) : below;
    const buckets = bucketsBetween(scope, start.id, end.id - 1);
    const page = isNewest ? this.#newest : this.#oldest;
    const seqs: number[] = [];
    for (const round of rounds(isNewest ? buckets.toReversed() : buckets)) {
      const missing = skip + limit - seqs.length;
      if (missing <= 0) break;
      seqs.push(...page.all(matchOf(asked, scope, round), BigInt(start.seq), BigInt(end.seq), missing));
    }
    return seqs as ContentSeq[];
  }

  /** Counts in the newest buckets, and takes the others for alike where they have many or there are too many others. */
  #countIn(asked: Asked, scope: SearchScope): SearchCount {
    const { from, below } = scope;
    const { countMax, manyFrom, bucketsCountedFirst, bucketsCountedMax } = this.#limits;
    const buckets = bucketsBetween(scope, from.id, below.id - 1).toReversed();
    let [count, looked] = [0, 0];
    for (const until of [bucketsCountedFirst, bucketsCountedMax]) {
      const part = buckets.slice(looked, until);
      if (part.length === 0 || count >= manyFrom) break;
      count += this.#count.get(matchOf(asked, scope, part), BigInt(from.seq), BigInt(below.seq), countMax) ?? 0;
      looked += part.length;
    }
    if (looked === buckets.length) return { count, isExact: count < countMax };
    return { count: Math.round((count * buckets.length) / looked), isExact: false };
  }
}

type Bound = SearchScope['from'];
const laterOf = (one: Bound, other: Bound): Bound => (other.seq > one.seq ? other : one);
const earlierOf = (one: Bound, other: Bound): Bound => (other.seq < one.seq ? other : one);
