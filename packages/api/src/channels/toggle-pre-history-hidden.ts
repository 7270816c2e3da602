import { ChatFlag, rpcError } from '@suaka/domain';
import { accessAdminRight } from '../access/access-chat.ts';
import { accessSupergroup } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { flagPatch, setOf } from './set-of.ts';

/** Source: core.telegram.org/method/channels.togglePreHistoryHidden */
export const togglePreHistoryHidden = handler(
  'channels.togglePreHistoryHidden',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = accessAdminRight(await accessSupergroup(call, params.channel), 'change_info');
    // What a channel's readers discuss, they can read.
    if (params.enabled && card.linkedId !== undefined) throw rpcError('CHAT_LINK_EXISTS');
    return await setOf(call, card, flagPatch(ChatFlag.hiddenHistory, params.enabled));
  },
);
