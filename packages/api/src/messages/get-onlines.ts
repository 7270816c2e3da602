import { rpcError } from '@suaka/domain';
import { accessAsMember, accessChat } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { maySeeMembers } from '../render/chat-full.ts';

/** Members that are looked at, the newest: a large chat shows a part of it. */
const lookedAtMax = 1000;

/** How many of a chat's members are here now. Source: core.telegram.org/method/messages.getOnlines */
export const getOnlines = handler('messages.getOnlines', { lane: 2, allow: 'user' }, async (call, params) => {
  const access = accessAsMember(await accessChat(call, params.peer));
  if (!maySeeMembers(access)) throw rpcError('CHAT_ADMIN_REQUIRED');
  const { services } = call;
  const query = { chatId: access.card.id, kind: 'recent', query: '', offset: 0, limit: lookedAtMax } as const;
  const { members } = await services.messages.chatStore.list(query);
  const cards = await services.people.findAll(members.map(({ userId }) => userId));
  const online = cards.filter((card) => services.presence.of(card.id, card.lastSeenAt).state === 'online');
  return { _: 'chatOnlines', onlines: online.length };
});
