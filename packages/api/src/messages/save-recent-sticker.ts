import { keepDocument } from '@suaka/domain';
import { accessSticker } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.saveRecentSticker */
export const saveRecentSticker = handler(
  'messages.saveRecentSticker',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const document = await accessSticker(call, params.id);
    const list = params.attached === true ? 'recentAttached' : 'recent';
    const keeper = { userId: call.caller.userId, origin: call.caller };
    await keepDocument(call.services.stickers, keeper, list, BigInt(document.id), !params.unsave);
    return true;
  },
);
