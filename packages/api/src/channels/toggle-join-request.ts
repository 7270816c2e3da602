import { ChatFlag, rpcError } from '@suaka/domain';
import { accessAdminRight } from '../access/access-chat.ts';
import { accessSupergroup } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { flagPatch, setOf } from './set-of.ts';

/** Source: core.telegram.org/method/channels.toggleJoinRequest */
export const toggleJoinRequest = handler(
  'channels.toggleJoinRequest',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    if (params.guard_bot !== undefined || params.apply_to_invites === true) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { card } = accessAdminRight(await accessSupergroup(call, params.channel), 'ban_users');
    // Into a private group one comes by a link, which says itself whether one has to ask.
    if (card.username === undefined && card.linkedId === undefined) throw rpcError('CHAT_PUBLIC_REQUIRED');
    return await setOf(call, card, flagPatch(ChatFlag.joinRequest, params.enabled));
  },
);
