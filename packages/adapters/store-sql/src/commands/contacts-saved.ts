import type { BookEntry, UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const findWaiting = statement((db, p: { owner: UserId }) =>
  db.selectFrom('phonebook').select(['phone', 'first_name', 'last_name']).where('owner_id', '=', p.owner),
);

const findKept = statement((db, p: { owner: UserId }) =>
  db
    .selectFrom('contacts')
    .select(['phone', 'first_name', 'last_name'])
    .where('owner_id', '=', p.owner)
    .where('phone', '!=', ''),
);

/** Every number that an owner's address book has, whether it has an account or not. */
export function* savedNumbers(args: { readonly owner: UserId }): Steps<BookEntry[]> {
  const rows = [...(yield* run(findKept(args))), ...(yield* run(findWaiting(args)))];
  return rows.map((row) => ({ phone: row.phone, firstName: row.first_name, lastName: row.last_name }));
}
