import { handler } from '../handler.ts';
import { keptSets } from '../messages/installed-sets.ts';
import { emojiStatuses } from './emoji-statuses.ts';

/** The custom emojis of the installation itself, then those that the caller has installed. Source: core.telegram.org/method/account.getDefaultEmojiStatuses */
export const accountGetDefaultEmojiStatuses = handler(
  'account.getDefaultEmojiStatuses',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { store, limits } = call.services.stickers;
    const sets = [...(await store.officialSets('emojis')), ...(await keptSets(call, 'emojis'))];
    const ids = sets.flatMap(({ items }) => items.map(({ documentId }) => BigInt(documentId)));
    return emojiStatuses([...new Set(ids)].slice(0, limits.pageMax), params.hash);
  },
);
