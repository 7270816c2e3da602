import { rpcError, saveRingtone } from '@suaka/domain';
import { accessDocument } from '../access/access-file.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.saveRingtone */
export const accountSaveRingtone = handler('account.saveRingtone', { lane: 2, allow: 'user' }, async (call, params) => {
  if (params.id._ !== 'inputDocument') throw rpcError('RINGTONE_INVALID');
  const document = await accessDocument(call, params.id, 'DOCUMENT_INVALID');
  const doer = { userId: call.caller.userId, origin: call.caller };
  await saveRingtone(call.services.extras, doer, document, !params.unsave);
  return { _: 'account.savedRingtone' };
});
