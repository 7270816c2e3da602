import { isGif, keepDocument, rpcError } from '@suaka/domain';
import { accessNamedDocument } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.saveGif */
export const saveGif = handler('messages.saveGif', { lane: 1, allow: 'user' }, async (call, params) => {
  const document = await accessNamedDocument(call, params.id, 'GIF_ID_INVALID');
  if (!isGif(document)) throw rpcError('GIF_ID_INVALID');
  const keeper = { userId: call.caller.userId, origin: call.caller };
  await keepDocument(call.services.stickers, keeper, 'gifs', BigInt(document.id), !params.unsave);
  return true;
});
