import type { ContentSeq } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const addMark = statement((db, p: { seq: ContentSeq; mark: number }) =>
  db
    .updateTable('contents')
    .set({ marks: sql<number>`marks | ${p.mark}` })
    .where('seq', '=', p.seq),
);

/** Says that there is something beside a content: see the domain's `ContentMark`. */
export function* markContent(seq: ContentSeq, mark: number): Steps<void> {
  yield* run(addMark({ seq, mark }));
}
