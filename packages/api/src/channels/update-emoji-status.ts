import { rpcError } from '@suaka/domain';
import { accessAdminRight, accessChannel } from '../access/access-chat.ts';
import { readEmojiStatus } from '../account/update-emoji-status.ts';
import { handler } from '../handler.ts';
import { setOf } from './set-of.ts';

/** Source: core.telegram.org/method/channels.updateEmojiStatus */
export const updateChannelEmojiStatus = handler(
  'channels.updateEmojiStatus',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = accessAdminRight(await accessChannel(call, params.channel), 'change_info');
    const emojiStatus = await readEmojiStatus(call, params.emoji_status);
    // Nobody takes it away when its time is over.
    if (emojiStatus?.until !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    return await setOf(call, card, { look: { ...card.look, emojiStatus } });
  },
);
