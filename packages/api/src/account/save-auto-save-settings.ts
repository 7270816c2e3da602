import { changeAutoSave, rpcError, type AutoSaveRule } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.saveAutoSaveSettings */
export const accountSaveAutoSaveSettings = handler(
  'account.saveAutoSaveSettings',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { users, chats, broadcasts, peer } = params;
    const rule = readRule(params.settings);
    const kinds = Object.entries({ users, chats, broadcasts }).filter(([, isMeant]) => isMeant === true);
    if (kinds.length === 0 && peer === undefined) throw rpcError('SETTINGS_INVALID');
    const peerId = peer && (await accessPeer(call, peer));
    const doer = { userId: call.caller.userId, origin: call.caller };
    await changeAutoSave(call.services.life, doer, {
      ...(kinds.length > 0 && { autoSave: Object.fromEntries(kinds.map(([kind]) => [kind, rule])) }),
      ...(peerId !== undefined && { autoSaveExceptions: { [peerId]: rule } }),
    });
    return true;
  },
);

const readRule = ({ photos, videos, video_max_size: max }: TlOf<'autoSaveSettings'>): AutoSaveRule => ({
  ...(photos === true && { photos: true }),
  ...(videos === true && { videos: true }),
  ...(max !== undefined && { videoBytesMax: max.toString() }),
});
