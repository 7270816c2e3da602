import type { PostCount } from '../counters/post-count.ts';
import type { ContentSeq } from '../ids.ts';

/** How often posts of channels are seen and forwarded. */
export interface CounterStore {
  /** Adds to the counts of some posts; resolves to what each has come to. */
  add(counts: readonly (PostCount & { readonly seq: ContentSeq })[]): Promise<readonly PostCount[]>;
  /** The stored counts of some posts, in their order. */
  of(seqs: readonly ContentSeq[]): Promise<readonly PostCount[]>;
}
