import { ChatFlag, rpcError, type ChatChanged, type ChatStore, type Member, type PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';
import { isChannel } from './chats-append.ts';
import { chatById } from './chats-card.ts';
import { memberIdsIn, memberIn, saveMember } from './chats-members.ts';
import { saveCard } from './chats-save.ts';
import { cardChanged } from './chats-tell.ts';

const freeUsernames = statement((db, p: { peer: PeerId }) => db.deleteFrom('usernames').where('peer_id', '=', p.peer));

/** Ends a chat for all. Its name is free again; a channel that was linked to it is not any more. */
export function* endChat({ chatId, actorId, nowS }: Parameters<ChatStore['end']>[0]): Steps<ChatChanged> {
  const card = yield* chatById(chatId);
  if (card.creatorId !== actorId) throw rpcError('CHAT_ADMIN_REQUIRED');
  yield* run(freeUsernames({ peer: chatId }));
  if (card.linkedId !== undefined) {
    const linked = yield* chatById(card.linkedId);
    yield* saveCard({ ...linked, linkedId: undefined });
  }
  const after = {
    ...card,
    flags: card.flags | ChatFlag.deactivated,
    username: undefined,
    heldUsername: undefined,
    linkedId: undefined,
    version: card.version + 1,
  };
  yield* saveCard(after);
  // Those of a channel stay written down: a standing in a chat that has ended is none.
  if (isChannel(chatId)) return yield* cardChanged(after, undefined, nowS);
  const userIds = yield* memberIdsIn(chatId);
  yield* recordFor(userIds, nowS, { kind: 'chat', chatId });
  const members: Member[] = [];
  for (const userId of userIds) {
    const known = yield* memberIn(chatId, userId);
    if (known === undefined) continue;
    const member = { ...known, isIn: false, joinedAt: nowS, adminRights: undefined, promotedBy: undefined };
    yield* saveMember(member);
    members.push(member);
  }
  const empty = { ...after, memberCount: 0 };
  yield* saveCard(empty);
  return { card: empty, appended: undefined, members };
}
