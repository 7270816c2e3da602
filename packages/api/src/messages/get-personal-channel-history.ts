import { pageLength, rpcError } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

/** The posts of the channel on someone's page. Source: core.telegram.org/method/messages.getPersonalChannelHistory */
export const getPersonalChannelHistory = handler(
  'messages.getPersonalChannelHistory',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { services, caller } = call;
    const { boxes, chats, limits } = services.messages;
    const { extra } = await accessUser(call, params.user_id);
    const card = extra?.personalChannelId && (await chats.find(extra.personalChannelId));
    // It is shown because everybody may read it: one that is not public any more is not.
    if (!card || card.username === undefined) throw rpcError('CHANNEL_PRIVATE');
    const { max_id: maxId, min_id: minId } = params;
    const where = { boxId: card.id, peerId: card.id, offsetId: 0, offsetDate: 0, addOffset: 0, maxId, minId };
    const history = await boxes.history({ ...where, limit: pageLength(limits, params.limit) });
    const channelPts = await boxes.head(card.id);
    return await renderMessagesPage(caller.userId, { ...history, channelPts }, services);
  },
);
