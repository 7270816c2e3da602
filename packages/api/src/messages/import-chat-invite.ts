import { importInvite } from '@suaka/domain';
import { changeUpdates } from '../channels/change-updates.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.importChatInvite */
export const importChatInvite = handler(
  'messages.importChatInvite',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { messages } = call.services;
    const { card, sent } = await importInvite(messages, params.hash, call.caller.userId, call.caller);
    return { _: 'messages.chatInviteJoinResultOk', updates: await changeUpdates(call, card.id, sent) };
  },
);
