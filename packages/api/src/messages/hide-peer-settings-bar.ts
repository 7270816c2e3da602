import { hideBar } from '@suaka/domain';
import { accessUserPeer } from '../access/access-user.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.hidePeerSettingsBar */
export const hidePeerSettingsBar = handler(
  'messages.hidePeerSettingsBar',
  { lane: 2, allow: 'user' },
  async (call, { peer }) => {
    const card = await accessUserPeer(call, peer);
    await hideBar(call.services.contacts, call.caller.userId, card.id, call.caller);
    return true;
  },
);
