import type { SearchScope } from '@suaka/domain';
import { bucketOf } from './terms.ts';

/** The buckets of a scope from one id to another, both inclusive, in the order of the ids. */
export function bucketsBetween({ scopeId }: SearchScope, from: number, to: number): number[] {
  const [first, last] = [bucketOf(scopeId, Math.max(from, 0)), bucketOf(scopeId, Math.max(to, 0))];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}

/** Buckets of one statement: its expression stays within what the engine parses at once. */
const roundMax = 64;

/**
 * Cuts buckets into rounds, each twice as long as the one before: what is frequent is found in the first, and what is
 * rare after few.
 */
export function* rounds(buckets: readonly number[]): Generator<readonly number[]> {
  let length = 1;
  for (let start = 0; start < buckets.length;) {
    yield buckets.slice(start, start + length);
    start += length;
    length = Math.min(length * 2, roundMax);
  }
}
