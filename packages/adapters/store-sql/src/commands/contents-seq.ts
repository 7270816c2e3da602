import type { ContentSeq } from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';

const findLast = statement((db, _: object) => db.selectFrom('contents').select('seq').orderBy('seq', 'desc').limit(1));

/** Takes the next content sequence number. Rows of `contents` are never removed, so none returns. */
export function* nextSeq({ contents }: WriteContext): Steps<ContentSeq> {
  let last = contents.get();
  if (last === undefined) last = (yield* runOne(findLast({})))?.seq ?? (0 as ContentSeq);
  const seq = (last + 1) as ContentSeq;
  contents.set(seq);
  return seq;
}
