import { peerColors, rpcError, type UserColor } from '@suaka/domain';
import { accessAdminRight, accessChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';
import { setOf } from './set-of.ts';

/** Source: core.telegram.org/method/channels.updateColor */
export const updateChannelColor = handler('channels.updateColor', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAdminRight(await accessChannel(call, params.channel), 'change_info');
  const { color, background_emoji_id: emojiId } = params;
  if (color !== undefined && (color < 0 || color >= peerColors)) throw rpcError('COLOR_INVALID');
  const chosen: UserColor = {
    ...(color !== undefined && { color }),
    ...(emojiId !== undefined && { backgroundEmojiId: emojiId.toString() }),
  };
  const part = params.for_profile === true ? 'profileColor' : 'color';
  const wanted = Object.keys(chosen).length === 0 ? undefined : chosen;
  return await setOf(call, card, { look: { ...card.look, [part]: wanted } });
});
