import { deleteChannelHistory, hideHistory } from '@suaka/domain';
import { accessAdminRight, accessAsMember, accessChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';
import { changeUpdates } from './change-updates.ts';

/** For oneself, or for all by an admin. Source: core.telegram.org/method/channels.deleteHistory */
export const deleteHistoryOfChannel = handler(
  'channels.deleteHistory',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const access = accessAsMember(await accessChannel(call, params.channel));
    const { card } = access;
    const { caller, services } = call;
    const { messages } = services;
    const head = await messages.boxes.head(card.id);
    const maxId = params.max_id <= 0 ? head : Math.min(params.max_id, head);
    if (params.for_everyone !== true) {
      await hideHistory(messages, { chatId: card.id, userId: caller.userId, maxId }, caller);
      return await changeUpdates(call, card.id, undefined);
    }
    accessAdminRight(access, 'delete_messages');
    const events = await deleteChannelHistory(messages, { channelId: card.id, maxId }, caller);
    return await renderUpdates(caller.userId, card.id, events, services, { peers: [card.id] });
  },
);
