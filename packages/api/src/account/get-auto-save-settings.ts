import type { PeerId } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderAutoSave } from '../render/auto-save.ts';
import { renderPeer } from '../render/peer.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/account.getAutoSaveSettings */
export const accountGetAutoSaveSettings = handler(
  'account.getAutoSaveSettings',
  { lane: 2, allow: 'user' },
  async (call) => {
    const { userId } = call.caller;
    const { autoSave = {}, autoSaveExceptions = {} } = await call.services.life.store.settings(userId);
    // The keys are ids of chats as they were stored.
    const exceptions = Object.entries(autoSaveExceptions).map(([id, rule]) => ({ peerId: Number(id) as PeerId, rule }));
    const peerIds = exceptions.map(({ peerId }) => peerId);
    return {
      _: 'account.autoSaveSettings',
      users_settings: renderAutoSave(autoSave.users),
      chats_settings: renderAutoSave(autoSave.chats),
      broadcasts_settings: renderAutoSave(autoSave.broadcasts),
      exceptions: exceptions.map(({ peerId, rule }) => ({
        _: 'autoSaveException',
        peer: renderPeer(peerId),
        settings: renderAutoSave(rule),
      })),
      ...(await renderPeers(call.services, userId, peerIds)),
    };
  },
);
