import type Database from 'better-sqlite3';
import type { ContentSeq, SearchCount, SearchFound, SearchHit, SearchQuery, SearchScope } from '@suaka/domain';
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
    return pageOf(
      query,
      query.scopes.map((scope) => hitsIn(scope, this.#seqsOf(asked, scope, query.skip + query.limit))),
    );
  }

  /** The page, which has to begin with the newest, and how many there are. */
  findAndCount(query: SearchQuery): SearchFound {
    const asked = askedFor(query);
    if (asked === undefined) return { hits: [], count: { count: 0, isExact: true } };
    const wanted = Math.max(query.skip + query.limit, this.#limits.countedBesidePageMax);
    const found = query.scopes.map((scope) => {
      const seqs = this.#seqsOf(asked, scope, wanted);
      return { hits: hitsIn(scope, seqs), count: countOf(scope, seqs, wanted) };
    });
    return {
      hits: pageOf(
        query,
        found.map(({ hits }) => hits),
      ),
      count: sumOf(found.map(({ count }) => count)),
    };
  }

  count(query: SearchQuery): SearchCount {
    const asked = askedFor(query);
    if (asked === undefined) return { count: 0, isExact: true };
    return sumOf(query.scopes.map((scope) => this.#countIn(asked, scope)));
  }

  /** The first of a scope, in the order that is asked for, at most so many. */
  #seqsOf(asked: Asked, scope: SearchScope, limit: number): ContentSeq[] {
    const { from, below, offset } = scope;
    const isNewest = asked.query.order === 'newestFirst';
    const start = isNewest ? from : laterOf(from, offset);
    const end = isNewest ? earlierOf(below, offset) : below;
    const buckets = bucketsBetween(scope, start.id, end.id - 1);
    const page = isNewest ? this.#newest : this.#oldest;
    const seqs: number[] = [];
    for (const round of rounds(isNewest ? buckets.toReversed() : buckets)) {
      const missing = limit - seqs.length;
      if (missing <= 0) break;
      seqs.push(...page.all(matchOf(asked, scope, round), BigInt(start.seq), BigInt(end.seq), missing));
    }
    return seqs as ContentSeq[];
  }

  /** Counts in the newest buckets, and takes the others for alike where there are too many. */
  #countIn(asked: Asked, scope: SearchScope): SearchCount {
    const { from, below } = scope;
    const { countMax, bucketsCountedMax } = this.#limits;
    const buckets = bucketsBetween(scope, from.id, below.id - 1).toReversed();
    let [count, looked] = [0, 0];
    for (const round of rounds(buckets.slice(0, bucketsCountedMax))) {
      if (count >= countMax) break;
      count += this.#count.get(matchOf(asked, scope, round), BigInt(from.seq), BigInt(below.seq), countMax) ?? 0;
      looked += round.length;
    }
    if (looked === buckets.length) return { count, isExact: count < countMax };
    return { count: Math.round((count * buckets.length) / looked), isExact: false };
  }
}

const hitsIn = ({ scopeId }: SearchScope, seqs: readonly ContentSeq[]): SearchHit[] =>
  seqs.map((seq) => ({ scopeId, seq }));

/** The page out of what was found in each scope. */
function pageOf({ order, skip, limit }: SearchQuery, found: readonly SearchHit[][]): SearchHit[] {
  const sign = order === 'newestFirst' ? -1 : 1;
  return found
    .flat()
    .toSorted((one, other) => sign * (one.seq - other.seq))
    .slice(skip, skip + limit);
}

/** All of a scope where fewer were found than were wanted; else as many more as the rest has, if it is like what was seen. */
function countOf({ from }: SearchScope, seqs: readonly ContentSeq[], wanted: number): SearchCount {
  const [newest, oldest] = [seqs[0], seqs.at(-1)];
  if (seqs.length < wanted || newest === undefined || oldest === undefined)
    return { count: seqs.length, isExact: true };
  const seen = newest - oldest + 1;
  return { count: Math.round((seqs.length * (newest - from.seq + 1)) / seen), isExact: false };
}

const sumOf = (counts: readonly SearchCount[]): SearchCount => ({
  count: counts.reduce((sum, { count }) => sum + count, 0),
  isExact: counts.every(({ isExact }) => isExact),
});

type Bound = SearchScope['from'];
const laterOf = (one: Bound, other: Bound): Bound => (other.seq > one.seq ? other : one);
const earlierOf = (one: Bound, other: Bound): Bound => (other.seq < one.seq ? other : one);
