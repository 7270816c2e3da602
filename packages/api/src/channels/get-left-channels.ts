import { pageLength } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderChats } from '../render/peers.ts';

/** Source: core.telegram.org/method/channels.getLeftChannels */
export const getLeftChannels = handler('channels.getLeftChannels', { lane: 2, allow: 'user' }, async (call, params) => {
  const { caller, services } = call;
  const { chatStore, limits } = services.messages;
  const limit = pageLength(limits, limits.pageMax);
  const ids = await chatStore.leftBy(caller.userId, Math.max(params.offset, 0), limit);
  return { _: 'messages.chats', chats: await renderChats(services, caller.userId, ids) };
});
