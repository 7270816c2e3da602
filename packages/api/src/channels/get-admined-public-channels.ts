import { ChatFlag, hasChatFlag, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderChats } from '../render/peers.ts';
import { ownChats } from './own-channels.ts';

/** Source: core.telegram.org/method/channels.getAdminedPublicChannels */
export const getAdminedPublicChannels = handler(
  'channels.getAdminedPublicChannels',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const found = (await ownChats(call)).filter(
      (card) =>
        card.username !== undefined &&
        params.by_location !== true &&
        (params.for_personal !== true || hasChatFlag(card, ChatFlag.broadcast)),
    );
    if (params.check_limit === true && found.length >= call.services.messages.chatLimits.publicOfUserMax) {
      throw rpcError('CHANNELS_ADMIN_PUBLIC_TOO_MUCH');
    }
    const ids = found.map(({ id }) => id);
    return { _: 'messages.chats', chats: await renderChats(call.services, call.caller.userId, ids) };
  },
);
