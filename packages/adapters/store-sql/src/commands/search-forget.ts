import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

/** What one command takes away; the rest goes with the next. */
const forgottenAtOnceMax = 5000;

const deleteOld = statement((db, p: { upTo: number; limit: number }) =>
  db
    .deleteFrom('content_changes')
    .where('id', 'in', (of) =>
      of.selectFrom('content_changes').select('id').where('id', '<=', p.upTo).orderBy('id').limit(p.limit),
    ),
);

/** Forgets changes of contents that the search index has taken over. */
export function* forgetContentChanges(args: { readonly upTo: number }): Steps<void> {
  yield* run(deleteOld({ upTo: args.upTo, limit: forgottenAtOnceMax }));
}
