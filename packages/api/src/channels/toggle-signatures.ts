import { ChatFlag } from '@suaka/domain';
import { accessAdminRight } from '../access/access-chat.ts';
import { accessBroadcast } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { setOf } from './set-of.ts';

/** Source: core.telegram.org/method/channels.toggleSignatures */
export const toggleSignatures = handler(
  'channels.toggleSignatures',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { card } = accessAdminRight(await accessBroadcast(call, params.channel), 'change_info');
    const both = ChatFlag.signatures | ChatFlag.signatureProfiles;
    // A profile is shown with a signature only.
    const isSigned = params.signatures_enabled === true;
    const setFlags = isSigned
      ? ChatFlag.signatures | (params.profiles_enabled === true ? ChatFlag.signatureProfiles : 0)
      : 0;
    return await setOf(call, card, { setFlags, clearFlags: both & ~setFlags });
  },
);
