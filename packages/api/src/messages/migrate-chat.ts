import { ChatFlag, hasChatFlag, migrateChat, rpcError } from '@suaka/domain';
import { accessAsMember, accessBasicGroup } from '../access/access-chat.ts';
import { accessAsCreator } from '../access/access-chat-kind.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import { chatPartsOf } from '../channels/created-updates.ts';
import { handler } from '../handler.ts';
import { renderEvent } from '../render/event-update.ts';
import { loadFacts } from '../render/facts.ts';

/** Source: core.telegram.org/method/messages.migrateChat */
export const migrateChatHandler = handler('messages.migrateChat', { lane: 1, allow: 'user' }, async (call, params) => {
  const access = accessAsMember(await accessBasicGroup(call, params.chat_id));
  if (hasChatFlag(access.card, ChatFlag.deactivated)) throw rpcError('CHAT_ID_INVALID');
  const { card } = accessAsCreator(access);
  const { caller, services } = call;
  const migrated = await migrateChat(chatPartsOf(call), { card, actorId: caller.userId }, caller);
  const updates = await changeUpdates(call, card.id, migrated.farewell);
  const { users, chats, updates: ofChannel } = await changeUpdates(call, migrated.card.id, undefined);
  const greeting = migrated.greeting?.message;
  if (greeting !== undefined) {
    const facts = await loadFacts(services, caller.userId, [greeting]);
    ofChannel.push(renderEvent(greeting.boxId, { kind: 'message', pts: greeting.id, message: greeting }, facts));
  }
  return {
    ...updates,
    updates: [...updates.updates, ...ofChannel],
    users: [...updates.users, ...users.filter(({ id }) => updates.users.every((known) => known.id !== id))],
    chats: [...updates.chats, ...chats.filter(({ id }) => updates.chats.every((known) => known.id !== id))],
  };
});
