import { ChatFlag } from '@suaka/domain';
import { accessAdminRight } from '../access/access-chat.ts';
import { accessSupergroup } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { flagPatch, setOf } from './set-of.ts';

/** Source: core.telegram.org/method/channels.toggleParticipantsHidden */
export const toggleParticipantsHidden = handler(
  'channels.toggleParticipantsHidden',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = accessAdminRight(await accessSupergroup(call, params.channel), 'ban_users');
    return await setOf(call, card, flagPatch(ChatFlag.participantsHidden, params.enabled));
  },
);
