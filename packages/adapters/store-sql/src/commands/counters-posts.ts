import { ContentMark, type ContentSeq, type CounterStore, type PostCount } from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { markContent } from './content-marks.ts';

const findCount = statement((db, p: { seq: ContentSeq }) =>
  db.selectFrom('post_counts').select(['views', 'forwards']).where('seq', '=', p.seq),
);

const addCount = statement(
  (_, p: { seq: ContentSeq; views: number; forwards: number }) => sql<PostCount>`
    insert into post_counts (seq, views, forwards) values (${p.seq}, ${p.views}, ${p.forwards})
    on conflict (seq) do update set
      views = post_counts.views + excluded.views, forwards = post_counts.forwards + excluded.forwards
    returning views, forwards`,
);

/** How often a post was seen and forwarded, as far as it is stored. */
export function* postCountOf(seq: ContentSeq): Steps<PostCount> {
  return (yield* runOne(findCount({ seq }))) ?? { views: 0, forwards: 0 };
}

/** Adds what was counted since the last time, and answers what the counts have come to. */
export function* addPostCounts({
  counts,
}: {
  readonly counts: Parameters<CounterStore['add']>[0];
}): Steps<PostCount[]> {
  const after: PostCount[] = [];
  for (const { seq, views, forwards } of counts) {
    yield* markContent(seq, ContentMark.counted);
    after.push((yield* runOne(addCount({ seq, views, forwards }))) ?? { views, forwards });
  }
  return after;
}

/** The stored counts of some posts, in their order. */
export function* postCounts({ seqs }: { readonly seqs: readonly ContentSeq[] }): Steps<PostCount[]> {
  const counts: PostCount[] = [];
  for (const seq of seqs) counts.push(yield* postCountOf(seq));
  return counts;
}

const deleteCount = statement((db, p: { seq: ContentSeq }) => db.deleteFrom('post_counts').where('seq', '=', p.seq));

export function* forgetPostCount(seq: ContentSeq): Steps<void> {
  yield* run(deleteCount({ seq }));
}
