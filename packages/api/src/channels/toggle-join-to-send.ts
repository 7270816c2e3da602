import { ChatFlag, rpcError } from '@suaka/domain';
import { accessAdminRight } from '../access/access-chat.ts';
import { accessSupergroup } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { flagPatch, setOf } from './set-of.ts';

/** Source: core.telegram.org/method/channels.toggleJoinToSend */
export const toggleJoinToSend = handler(
  'channels.toggleJoinToSend',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = accessAdminRight(await accessSupergroup(call, params.channel), 'ban_users');
    // Elsewhere nobody writes without joining.
    if (card.linkedId === undefined) throw rpcError('CHAT_PUBLIC_REQUIRED');
    return await setOf(call, card, flagPatch(ChatFlag.joinToSend, params.enabled));
  },
);
