import { channelDifference } from '@suaka/domain';
import { accessChannel, hiddenUntil } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { renderChannelDifference } from '../render/channel-difference.ts';

/** Source: core.telegram.org/method/updates.getChannelDifference */
export const getChannelDifference = handler(
  'updates.getChannelDifference',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const access = await accessChannel(call, params.channel);
    const { userId } = call.caller;
    const asked = {
      viewer: userId,
      channelId: access.card.id,
      pts: params.pts,
      limit: params.limit,
      hiddenUntil: hiddenUntil(access),
    };
    const missed = await channelDifference(call.services.messages, asked);
    return await renderChannelDifference(userId, access.card.id, missed, call.services);
  },
);
