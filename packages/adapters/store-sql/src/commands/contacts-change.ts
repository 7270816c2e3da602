import type { Contact, UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { list, textList } from '../list.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';
import { forgetOfContacts } from './contact-notes.ts';
import { putContact } from './contacts-link.ts';

export function* addContact(args: {
  readonly owner: UserId;
  readonly contact: Contact;
  readonly nowS: number;
}): Steps<void> {
  const { owner, nowS: at } = args;
  const { userId, firstName: first, lastName: last, phone } = args.contact;
  yield* putContact({ owner, user: userId, first, last, phone, at });
  yield* recordFor([owner], at, { kind: 'peerSettings', userId });
}

const deleteByIds = statement((db, p: { owner: UserId; users: readonly UserId[] }) =>
  db.deleteFrom('contacts').where('owner_id', '=', p.owner).where('user_id', 'in', list(p.users)).returning('user_id'),
);

/** Removes contacts and resolves to those that were. */
export function* removeContacts(args: {
  readonly owner: UserId;
  readonly userIds: readonly UserId[];
  readonly nowS: number;
}): Steps<UserId[]> {
  const removed = yield* run(deleteByIds({ owner: args.owner, users: args.userIds }));
  const ids = removed.map((row) => row.user_id);
  for (const userId of ids) yield* recordFor([args.owner], args.nowS, { kind: 'peerSettings', userId });
  yield* forgetOfContacts(args.owner, ids);
  return ids;
}

const deleteWaiting = statement((db, p: { owner: UserId; phones: readonly string[] }) =>
  db.deleteFrom('phonebook').where('owner_id', '=', p.owner).where('phone', 'in', textList(p.phones)),
);

const findByPhones = statement((db, p: { phones: readonly string[] }) =>
  db.selectFrom('users').select('id').where('phone', 'in', textList(p.phones)),
);

/** Removes numbers from an address book, and the contacts that they became. */
export function* removeByPhones(args: {
  readonly owner: UserId;
  readonly phones: readonly string[];
  readonly nowS: number;
}): Steps<UserId[]> {
  const { owner, phones, nowS } = args;
  yield* run(deleteWaiting({ owner, phones }));
  const users = yield* run(findByPhones({ phones }));
  return yield* removeContacts({ owner, userIds: users.map((row) => row.id), nowS });
}
