import type { StateEvent, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';

const insert = statement((db, p: { token: string; user: UserId; expiresAt: number }) =>
  db.insertInto('contact_tokens').values({ token: p.token, user_id: p.user, expires_at: p.expiresAt }),
);

// One link at a time: whoever asks for a new one wants the old ones to end.
const deleteOfUser = statement((db, p: { user: UserId }) =>
  db.deleteFrom('contact_tokens').where('user_id', '=', p.user),
);

/** Keeps the token of a link to a person. */
export function* putContactToken(args: {
  readonly token: string;
  readonly userId: UserId;
  readonly expiresAt: number;
}): Steps<void> {
  yield* run(deleteOfUser({ user: args.userId }));
  yield* run(insert({ token: args.token, user: args.userId, expiresAt: args.expiresAt }));
}

const find = statement((db, p: { token: string; now: number }) =>
  db.selectFrom('contact_tokens').select('user_id').where('token', '=', p.token).where('expires_at', '>', p.now),
);

export function* contactToken(args: { readonly token: string; readonly nowS: number }): Steps<UserId | undefined> {
  return (yield* runOne(find({ token: args.token, now: args.nowS })))?.user_id;
}

/** Remembers changes of state for one's own devices. */
export function* recordOwn(args: {
  readonly userId: UserId;
  readonly nowS: number;
  readonly events: readonly StateEvent[];
}): Steps<void> {
  for (const event of args.events) yield* recordFor([args.userId], args.nowS, event);
}
