import { rpcError, setColor } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.updateColor */
export const accountUpdateColor = handler('account.updateColor', { lane: 2, allow: 'user' }, async (call, params) => {
  const { color, for_profile: isProfile } = params;
  if (color !== undefined && color._ !== 'peerColor') throw rpcError('COLOR_INVALID');
  const wanted = color && { color: color.color, backgroundEmojiId: color.background_emoji_id?.toString() };
  const part = isProfile === true ? 'profileColor' : 'color';
  await setColor(call.services.life, call.caller.userId, part, wanted, call.caller);
  return true;
});
