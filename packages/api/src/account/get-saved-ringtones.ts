import { idsHash } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderDocument } from '../render/document.ts';
import { keptFiles } from './kept-files.ts';

/** Source: core.telegram.org/method/account.getSavedRingtones */
export const accountGetSavedRingtones = handler(
  'account.getSavedRingtones',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const ringtones = await keptFiles(call.services, call.caller.userId, 'ringtones');
    const hash = idsHash(ringtones.map(({ id }) => BigInt(id)));
    if (ringtones.length > 0 && hash === params.hash) return { _: 'account.savedRingtonesNotModified' };
    const rendered = ringtones.map((document) => renderDocument(call.services, document));
    return { _: 'account.savedRingtones', hash, ringtones: rendered };
  },
);
