import {
  editedMember,
  memberChanges,
  newMember,
  rpcError,
  type ChatCard,
  type ChatChanged,
  type Leaving,
  type Member,
  type MemberChange,
  type PeerId,
} from '@suaka/domain';
import { sql } from 'kysely';
import { runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { logActions } from './admin-log-write.ts';
import { boxHead } from './boxes-head.ts';
import { isChannel } from './chats-append.ts';
import { chatById } from './chats-card.ts';
import { countChatsOf, memberIn, saveMember } from './chats-members.ts';
import { saveCard } from './chats-save.ts';
import { membersChanged, say } from './chats-tell.ts';

const countAdmins = statement((db, p: { chat: PeerId }) =>
  db
    .selectFrom('members')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('chat_id', '=', p.chat)
    .where('admin_rights', 'is not', null)
    .where('is_in', '=', sql.lit(1)),
);

/** Changes what someone is in a chat, as whoever changes it may at this moment. */
export function* editMember(change: MemberChange, context: WriteContext): Steps<ChatChanged> {
  const { chatId, userId, actorId, nowS, edit } = change;
  const card = yield* chatById(chatId);
  const target = (yield* memberIn(chatId, userId)) ?? newMember(chatId, userId, nowS);
  const actor = yield* memberIn(chatId, actorId);
  const edited = editedMember({ card, actorId, actor, target, edit, nowS });
  if (target.adminRights === undefined && edited.adminRights !== undefined) {
    const admins = (yield* runOne(countAdmins({ chat: chatId })))?.count ?? 0;
    if (admins >= change.adminsMax) throw rpcError('ADMINS_TOO_MUCH');
  }
  const isNew = edited.isIn && !target.isIn;
  if (isNew && card.memberCount >= change.membersMax) throw rpcError('USERS_TOO_MUCH');
  if (isNew && (yield* countChatsOf(userId)) >= change.chatsOfUserMax) throw rpcError('USER_CHANNELS_TOO_MUCH');
  const next = isNew && isChannel(chatId) ? { ...edited, joinedPts: yield* boxHead({ boxId: chatId }) } : edited;
  yield* logActions(chatId, actorId, nowS, memberChanges(target, next));
  const message = target.isIn === next.isIn ? undefined : change.message;
  return yield* putMember(card, target, next, message, nowS, context);
}

/** Takes someone out who wants to leave; the message is told while they are in still. */
export function* leaveChat(leaving: Leaving, context: WriteContext): Steps<ChatChanged> {
  const { chatId, userId, nowS } = leaving;
  const known = yield* memberIn(chatId, userId);
  if (known?.isIn !== true) throw rpcError('USER_NOT_PARTICIPANT');
  // An admin who comes back is a member like any other; the creator stays the creator.
  const member: Member = {
    ...known,
    isIn: false,
    joinedAt: nowS,
    adminRights: undefined,
    promotedBy: undefined,
    rank: '',
  };
  yield* logActions(chatId, userId, nowS, [{ kind: 'leave' }]);
  return yield* putMember(yield* chatById(chatId), known, member, leaving.message, nowS, context);
}

/** Writes a member as given, with what it does to the counts; what is told is told before they are out. */
function* putMember(
  card: ChatCard,
  prev: Member,
  next: Member,
  message: Leaving['message'],
  nowS: number,
  context: WriteContext,
): Steps<ChatChanged> {
  const isLeaving = prev.isIn && !next.isIn;
  const farewell = isLeaving ? yield* say(card.id, message, context) : undefined;
  yield* saveMember(next);
  const memberCount = card.memberCount + Number(next.isIn) - Number(prev.isIn);
  const after = { ...card, memberCount, version: card.version + 1 };
  yield* saveCard(after);
  const told = isLeaving ? farewell : yield* say(card.id, message, context);
  return yield* membersChanged(after, told, [next], nowS);
}
