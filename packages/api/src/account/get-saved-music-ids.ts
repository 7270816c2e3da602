import { idsHash } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.getSavedMusicIds */
export const accountGetSavedMusicIds = handler(
  'account.getSavedMusicIds',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const kept = await call.services.extras.store.kept(call.caller.userId, 'music');
    const ids = kept.map(({ id }) => id);
    if (ids.length > 0 && idsHash(ids) === params.hash) return { _: 'account.savedMusicIdsNotModified' };
    return { _: 'account.savedMusicIds', ids };
  },
);
