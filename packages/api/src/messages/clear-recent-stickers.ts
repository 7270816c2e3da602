import { clearDocuments } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.clearRecentStickers */
export const clearRecentStickers = handler(
  'messages.clearRecentStickers',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const list = params.attached === true ? 'recentAttached' : 'recent';
    await clearDocuments(call.services.stickers, { userId: call.caller.userId, origin: call.caller }, list);
    return true;
  },
);
