import type { Invite, PeerId, UserId } from '@suaka/domain';
import type { Selectable } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import type { InvitesTable } from '../tables/invite-tables.ts';

export const inviteOf = (row: Selectable<InvitesTable>): Invite => ({
  hash: row.hash,
  chatId: row.chat_id,
  adminId: row.admin_id,
  title: row.title,
  date: row.date,
  expireDate: row.expire_date,
  usageLimit: row.usage_limit,
  usage: row.usage,
  requested: row.requested,
  needsRequest: row.needs_request === 1,
  isPermanent: row.is_permanent === 1,
  isRevoked: row.is_revoked === 1,
});

const findByHash = statement((db, p: { hash: string }) =>
  db.selectFrom('invites').selectAll().where('hash', '=', p.hash),
);

const findPermanent = statement((db, p: { chat: PeerId; admin: UserId }) =>
  db
    .selectFrom('invites')
    .selectAll()
    .where('chat_id', '=', p.chat)
    .where('admin_id', '=', p.admin)
    .where('is_revoked', '=', 0)
    .where('is_permanent', '=', 1),
);

const write = statement((db, p: InvitesTable) =>
  replaceRow(db, 'invites', ['hash'], {
    hash: p.hash,
    chat_id: p.chat_id,
    admin_id: p.admin_id,
    title: p.title,
    date: p.date,
    expire_date: p.expire_date,
    usage_limit: p.usage_limit,
    usage: p.usage,
    requested: p.requested,
    needs_request: p.needs_request,
    is_permanent: p.is_permanent,
    is_revoked: p.is_revoked,
  }),
);

export function* findInvite(args: { readonly hash: string }): Steps<Invite | undefined> {
  const row = yield* runOne(findByHash({ hash: args.hash }));
  return row && inviteOf(row);
}

/** The link of an admin that never ends. */
export function* permanentInvite(args: {
  readonly chatId: PeerId;
  readonly adminId: UserId;
}): Steps<Invite | undefined> {
  const row = yield* runOne(findPermanent({ chat: args.chatId, admin: args.adminId }));
  return row && inviteOf(row);
}

export function* saveInvite(invite: Invite): Steps<void> {
  yield* run(
    write({
      hash: invite.hash,
      chat_id: invite.chatId,
      admin_id: invite.adminId,
      title: invite.title,
      date: invite.date,
      expire_date: invite.expireDate,
      usage_limit: invite.usageLimit,
      usage: invite.usage,
      requested: invite.requested,
      needs_request: Number(invite.needsRequest),
      is_permanent: Number(invite.isPermanent),
      is_revoked: Number(invite.isRevoked),
    }),
  );
}
