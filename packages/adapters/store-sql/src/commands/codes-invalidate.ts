import { CodeState } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { textList } from '../list.ts';
import { statement } from '../statement.ts';

const spend = statement((db, p: { phone: string; codes: readonly string[] }) =>
  db
    .updateTable('codes')
    .set({ state: CodeState.spent })
    .where('phone', '=', p.phone)
    .where('code', 'in', textList(p.codes)),
);

/** Ends codes of a number that someone else may have seen. */
export function* invalidateCodes(args: { readonly phone: string; readonly codes: readonly string[] }): Steps<void> {
  yield* run(spend(args));
}
