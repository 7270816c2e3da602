import { keepDocument } from '@suaka/domain';
import { accessSticker } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.faveSticker */
export const faveSticker = handler('messages.faveSticker', { lane: 1, allow: 'user' }, async (call, params) => {
  const document = await accessSticker(call, params.id);
  const keeper = { userId: call.caller.userId, origin: call.caller };
  await keepDocument(call.services.stickers, keeper, 'faved', BigInt(document.id), !params.unfave);
  return true;
});
