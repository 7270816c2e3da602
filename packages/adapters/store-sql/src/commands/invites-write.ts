import {
  rpcError,
  type Invite,
  type InviteEdit,
  type InviteStore,
  type NewInvite,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { logActions } from './admin-log-write.ts';
import { findInvite, permanentInvite, saveInvite } from './invites-rows.ts';

const countOfAdmin = statement((db, p: { chat: PeerId; admin: UserId }) =>
  db
    .selectFrom('invites')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('chat_id', '=', p.chat)
    .where('admin_id', '=', p.admin)
    .where('is_revoked', '=', 0),
);

/** Makes a link; a permanent one takes the place of the one before. */
export function* createInvite({ invite, invitesMax }: NewInvite): Steps<Invite> {
  const { chatId, adminId } = invite;
  if (invite.isPermanent) {
    const before = yield* permanentInvite(invite);
    if (before !== undefined) {
      yield* saveInvite({ ...before, isRevoked: true });
      yield* logActions(chatId, adminId, invite.date, [{ kind: 'inviteRevoked', invite: before }]);
    }
  }
  const count = (yield* runOne(countOfAdmin({ chat: chatId, admin: adminId })))?.count ?? 0;
  if (count >= invitesMax) throw rpcError('INVITES_TOO_MUCH');
  const made: Invite = { ...invite, usage: 0, requested: 0, isRevoked: false };
  yield* saveInvite(made);
  return made;
}

function* inviteOfChat(chatId: PeerId, hash: string): Steps<Invite> {
  const invite = yield* findInvite({ hash });
  if (invite?.chatId !== chatId) throw rpcError('INVITE_HASH_EXPIRED');
  return invite;
}

/** Changes a link, or ends it; one that is permanent is replaced. */
export function* editInvite(edit: InviteEdit): Steps<{ invite: Invite; replacedBy: Invite | undefined }> {
  const { chatId, hash, actorId, nowS } = edit;
  const prev = yield* inviteOfChat(chatId, hash);
  if (prev.isRevoked) throw rpcError('INVITE_REVOKED');
  if (edit.isRevoked === true) {
    const revoked = { ...prev, isRevoked: true };
    yield* saveInvite(revoked);
    yield* logActions(chatId, actorId, nowS, [{ kind: 'inviteRevoked', invite: revoked }]);
    if (!prev.isPermanent) return { invite: revoked, replacedBy: undefined };
    const replacedBy = { ...prev, hash: edit.newHash, date: nowS, usage: 0, requested: 0 };
    yield* saveInvite(replacedBy);
    return { invite: revoked, replacedBy };
  }
  if (prev.isPermanent) throw rpcError('CHAT_INVITE_PERMANENT');
  const next: Invite = {
    ...prev,
    title: edit.title ?? prev.title,
    expireDate: edit.expireDate ?? prev.expireDate,
    usageLimit: edit.usageLimit ?? prev.usageLimit,
    needsRequest: edit.needsRequest ?? prev.needsRequest,
  };
  if (next.needsRequest && next.usageLimit > 0) throw rpcError('USAGE_LIMIT_INVALID');
  yield* saveInvite(next);
  yield* logActions(chatId, actorId, nowS, [{ kind: 'inviteEdited', prev, next }]);
  return { invite: next, replacedBy: undefined };
}

const remove = statement((db, p: { hash: string }) => db.deleteFrom('invites').where('hash', '=', p.hash));

const removeRevoked = statement((db, p: { chat: PeerId; admin: UserId }) =>
  db.deleteFrom('invites').where('chat_id', '=', p.chat).where('admin_id', '=', p.admin).where('is_revoked', '=', 1),
);

/** Forgets a link that was revoked. */
export function* deleteInvite(deletion: Parameters<InviteStore['delete']>[0]): Steps<void> {
  const { chatId, hash, actorId, nowS } = deletion;
  const invite = yield* inviteOfChat(chatId, hash);
  if (!invite.isRevoked) throw rpcError('INVITE_REVOKED_MISSING');
  yield* run(remove({ hash }));
  yield* logActions(chatId, actorId, nowS, [{ kind: 'inviteDeleted', invite }]);
}

export function* deleteRevokedInvites(args: { readonly chatId: PeerId; readonly adminId: UserId }): Steps<void> {
  yield* run(removeRevoked({ chat: args.chatId, admin: args.adminId }));
}
