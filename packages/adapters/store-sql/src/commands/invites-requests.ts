import {
  adminBit,
  rpcError,
  type PeerId,
  type PendingRequests,
  type RequestsChanged,
  type UserId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';
import { chatById } from './chats-card.ts';
import { findInvite, saveInvite } from './invites-rows.ts';

/** How many of those who ask are named with their number. */
const recentMax = 3;

const writeUse = statement(
  (db, p: { chat: PeerId; user: UserId; hash: string; date: number; requested: number; approver: UserId | null }) =>
    replaceRow(db, 'invite_uses', ['chat_id', 'user_id', 'is_requested'], {
      chat_id: p.chat,
      user_id: p.user,
      hash: p.hash,
      date: p.date,
      is_requested: p.requested,
      approved_by: p.approver,
    }),
);

const findRequest = statement((db, p: { chat: PeerId; user: UserId }) =>
  db
    .selectFrom('invite_uses')
    .select('hash')
    .where('chat_id', '=', p.chat)
    .where('user_id', '=', p.user)
    .where('is_requested', '=', 1),
);

const deleteRequest = statement((db, p: { chat: PeerId; user: UserId }) =>
  db
    .deleteFrom('invite_uses')
    .where('chat_id', '=', p.chat)
    .where('user_id', '=', p.user)
    .where('is_requested', '=', 1),
);

const findRequests = statement((db, p: { chat: PeerId; hash: string; isOfHash: number; limit: number }) =>
  db
    .selectFrom('invite_uses')
    .select('user_id')
    .where('chat_id', '=', p.chat)
    .where('is_requested', '=', 1)
    .where(sql<boolean>`(${p.isOfHash} = 0 or hash = ${p.hash})`)
    .orderBy('date', 'desc')
    .orderBy('user_id', 'desc')
    .limit(p.limit),
);

const countRequests = statement((db, p: { chat: PeerId }) =>
  db
    .selectFrom('invite_uses')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('chat_id', '=', p.chat)
    .where('is_requested', '=', 1),
);

const findInviters = statement((db, p: { chat: PeerId; bit: number }) =>
  db
    .selectFrom('members')
    .select('user_id')
    .where('chat_id', '=', p.chat)
    .where('admin_rights', 'is not', null)
    .where('is_in', '=', sql.lit(1))
    .where(sql`admin_rights & ${p.bit}`, '<>', sql.lit(0)),
);

/** Remembers who came in by a link, and who let them in. */
export function* recordUse(use: {
  readonly chatId: PeerId;
  readonly userId: UserId;
  readonly hash: string;
  readonly nowS: number;
  readonly approvedBy: UserId | null;
}): Steps<void> {
  const { chatId: chat, userId: user, hash, nowS: date, approvedBy: approver } = use;
  yield* run(writeUse({ chat, user, hash, date, requested: 0, approver }));
}

/** Puts someone among those who ask; asking again changes nothing. */
export function* addRequest(request: {
  readonly chatId: PeerId;
  readonly userId: UserId;
  readonly hash?: string;
  readonly nowS: number;
}): Steps<RequestsChanged> {
  const { chatId: chat, userId: user, hash = '', nowS } = request;
  const asked = yield* runOne(findRequest({ chat, user }));
  if (asked !== undefined) return { chatId: chat, admins: [] };
  yield* run(writeUse({ chat, user, hash, date: nowS, requested: 1, approver: null }));
  yield* countRequested(hash, 1);
  return yield* requestsChanged(chat, nowS);
}

/** Takes someone from among those who ask. @returns the link that they came by, '' for none. */
export function* takeRequest(chat: PeerId, user: UserId): Steps<string | undefined> {
  const asked = yield* runOne(findRequest({ chat, user }));
  if (asked === undefined) return undefined;
  yield* run(deleteRequest({ chat, user }));
  yield* countRequested(asked.hash, -1);
  return asked.hash;
}

function* countRequested(hash: string, change: number): Steps<void> {
  const invite = yield* findInvite({ hash });
  if (invite !== undefined) yield* saveInvite({ ...invite, requested: Math.max(invite.requested + change, 0) });
}

/** The newest of those who ask, of a link or of all. @throws HIDE_REQUESTER_MISSING where the one named does not */
export function* requesters(
  chat: PeerId,
  named: UserId | undefined,
  hash: string | undefined,
  limit: number,
): Steps<UserId[]> {
  if (named === undefined) {
    const page = { chat, hash: hash ?? '', isOfHash: Number(hash !== undefined), limit };
    return (yield* run(findRequests(page))).map((row) => row.user_id);
  }
  if ((yield* runOne(findRequest({ chat, user: named }))) === undefined) throw rpcError('HIDE_REQUESTER_MISSING');
  return [named];
}

/** Remembers for the admins who may answer that those who ask are others now. */
export function* requestsChanged(chatId: PeerId, nowS: number): Steps<RequestsChanged> {
  const { creatorId } = yield* chatById(chatId);
  const rows = yield* run(findInviters({ chat: chatId, bit: adminBit('invite_users') }));
  const admins = [...new Set([creatorId, ...rows.map((row) => row.user_id)])];
  yield* recordFor(admins, nowS, { kind: 'joinRequests', chatId });
  return { chatId, admins };
}

export function* pendingRequests(args: { readonly chatId: PeerId }): Steps<PendingRequests> {
  const chat = args.chatId;
  const rows = yield* run(findRequests({ chat, hash: '', isOfHash: 0, limit: recentMax }));
  return { count: (yield* runOne(countRequests({ chat })))?.count ?? 0, recent: rows.map((row) => row.user_id) };
}
