import type { ContentSeq, PeerId, UserId } from '../ids.ts';
import type { PostCount } from '../counters/post-count.ts';
import type { ReactionSummary } from '../reactions/reaction-summary.ts';
import type { ThreadSummary } from '../threads/thread-summary.ts';

/** A message that has facts beside it. */
export interface FactsOf {
  readonly seq: ContentSeq;
  readonly boxId: PeerId;
  readonly peerId: PeerId;
  readonly id: number;
  /** Bits of `ContentMark`. */
  readonly marks: number;
  /** Whether it mentions the viewer. */
  readonly isMention: boolean;
}

/** What is shown with messages, by the numbers of their contents. */
export interface Facts {
  readonly reactions: readonly (readonly [ContentSeq, ReactionSummary])[];
  readonly counts: readonly (readonly [ContentSeq, PostCount])[];
  readonly threads: readonly (readonly [ContentSeq, ThreadSummary])[];
  /** Those whose mention the viewer has not seen yet. */
  readonly unreadMentions: readonly ContentSeq[];
}

/** What is kept beside messages and shown with them. */
export interface FactStore {
  /** Everything that is shown with some messages, on one snapshot. */
  load(asked: { readonly viewer: UserId; readonly messages: readonly FactsOf[] }): Promise<Facts>;
}
