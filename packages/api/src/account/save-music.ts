import { isMusic, rpcError, saveMusic } from '@suaka/domain';
import { accessDocument } from '../access/access-file.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.saveMusic */
export const accountSaveMusic = handler('account.saveMusic', { lane: 2, allow: 'user' }, async (call, params) => {
  const { id, after_id: after, unsave } = params;
  if (id._ !== 'inputDocument') throw rpcError('DOCUMENT_INVALID');
  const document = await accessDocument(call, id, 'DOCUMENT_INVALID');
  if (!isMusic(document)) throw rpcError('DOCUMENT_INVALID');
  const afterId = after?._ === 'inputDocument' ? after.id : undefined;
  const doer = { userId: call.caller.userId, origin: call.caller };
  await saveMusic(call.services.extras, doer, { id: id.id, afterId, isKept: unsave !== true });
  return true;
});
