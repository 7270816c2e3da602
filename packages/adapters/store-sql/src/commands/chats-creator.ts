import {
  adminBit,
  creatorRights,
  memberChanges,
  rpcError,
  type ChatChanged,
  type ChatStore,
  type Member,
} from '@suaka/domain';
import type { Steps } from '../command.ts';
import type { WriteContext } from '../write-context.ts';
import { logActions } from './admin-log-write.ts';
import { chatById } from './chats-card.ts';
import { memberIn, saveMember } from './chats-members.ts';
import { saveCard } from './chats-save.ts';
import { membersChanged, say } from './chats-tell.ts';

/** Hands a chat over: who made it stays in it as an admin with all rights. */
export function* setCreator(change: Parameters<ChatStore['setCreator']>[0], context: WriteContext): Steps<ChatChanged> {
  const { chatId, actorId, userId, nowS } = change;
  const card = yield* chatById(chatId);
  if (card.creatorId !== actorId) throw rpcError('CHAT_ADMIN_REQUIRED');
  if (userId === actorId) throw rpcError('CHAT_NOT_MODIFIED');
  const [giver, taker] = [yield* memberIn(chatId, actorId), yield* memberIn(chatId, userId)];
  if (giver?.isIn !== true) throw rpcError('CHAT_ADMIN_REQUIRED');
  if (taker?.isIn !== true) throw rpcError('USER_NOT_PARTICIPANT');
  const anonymous = (giver.adminRights ?? 0) & adminBit('anonymous');
  const before: Member = { ...giver, adminRights: creatorRights | anonymous, promotedBy: userId };
  const now: Member = { ...taker, adminRights: 0, promotedBy: undefined, bannedRights: 0, bannedUntil: 0 };
  for (const [prev, next] of [[giver, before] as const, [taker, now] as const]) {
    yield* saveMember(next);
    yield* logActions(chatId, actorId, nowS, memberChanges(prev, next));
  }
  const after = { ...card, creatorId: userId, version: card.version + 1 };
  yield* saveCard(after);
  return yield* membersChanged(after, yield* say(chatId, change.message, context), [before, now], nowS);
}
