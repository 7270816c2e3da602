import { handler } from '../handler.ts';
import { emojiStatuses } from './emoji-statuses.ts';

/** Source: core.telegram.org/method/account.getRecentEmojiStatuses */
export const accountGetRecentEmojiStatuses = handler(
  'account.getRecentEmojiStatuses',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const kept = await call.services.extras.store.kept(call.caller.userId, 'emojiStatuses');
    return emojiStatuses(
      kept.map(({ id }) => id),
      params.hash,
    );
  },
);
