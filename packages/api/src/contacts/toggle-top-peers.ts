import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/contacts.toggleTopPeers */
export const contactsToggleTopPeers = handler(
  'contacts.toggleTopPeers',
  { lane: 2, allow: 'user' },
  async (call, { enabled }) => {
    await call.services.life.store.changeSettings(call.caller.userId, { topPeersOff: !enabled || undefined });
    return true;
  },
);
