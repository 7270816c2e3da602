import type { ContactNote, ExtraStore, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import { recordTold } from './kept-items.ts';

const find = statement((db, p: { owner: UserId; user: UserId }) =>
  db.selectFrom('contact_notes').select('data').where('owner_id', '=', p.owner).where('user_id', '=', p.user),
);

const put = statement((db, p: { owner: UserId; user: UserId; data: string }) =>
  replaceRow(db, 'contact_notes', ['owner_id', 'user_id'], { owner_id: p.owner, user_id: p.user, data: p.data }),
);

const remove = statement((db, p: { owner: UserId; users: readonly UserId[] }) =>
  db.deleteFrom('contact_notes').where('owner_id', '=', p.owner).where('user_id', 'in', list(p.users)),
);

const removePhotos = statement((db, p: { owner: UserId; users: readonly UserId[] }) =>
  db.deleteFrom('personal_photos').where('owner_id', '=', p.owner).where('user_id', 'in', list(p.users)),
);

/** What someone wrote down about a contact. */
export function* contactNote(args: {
  readonly owner: UserId;
  readonly userId: UserId;
}): Steps<ContactNote | undefined> {
  const row = yield* runOne(find({ owner: args.owner, user: args.userId }));
  // Only ever written from this type.
  return row && (JSON.parse(row.data) as ContactNote);
}

export function* setNote(args: Parameters<ExtraStore['setNote']>[0]): Steps<void> {
  const { owner, userId: user, note } = args;
  yield* run(note === undefined ? remove({ owner, users: [user] }) : put({ owner, user, data: JSON.stringify(note) }));
  yield* recordTold(args.told);
}

/** What was kept of contacts goes with them. */
export function* forgetOfContacts(owner: UserId, users: readonly UserId[]): Steps<void> {
  if (users.length === 0) return;
  yield* run(remove({ owner, users }));
  yield* run(removePhotos({ owner, users }));
}
