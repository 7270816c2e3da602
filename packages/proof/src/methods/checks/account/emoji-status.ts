import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { noHash } from '../../run/media.ts';
import { newSet } from '../../run/stickers.ts';

const statuses = (answer: unknown) => pick(answer, 'emojiStatus').map(({ documentId }) => documentId);

check('an emoji beside a name is seen by others, and remembered', async ({ newcomer, ana, budi }) => {
  const dewi = await newcomer();
  const set = await newSet(ana, 1, { emojis: true });
  await dewi.call({ _: 'messages.installStickerSet', stickerset: set.input, archived: false });
  const [emoji] = set.documents;
  if (emoji === undefined) throw new Error('the set is empty');
  const offered = { _: 'account.getDefaultEmojiStatuses', hash: noHash } as const;
  const isOffered = (answer: unknown) => statuses(answer).some((id) => id.eq(emoji.id));
  await dewi.other.shows('messages.installStickerSet', offered, isOffered, true);
  await dewi.call({ _: 'account.updateEmojiStatus', emojiStatus: { _: 'emojiStatus', documentId: emoji.id } });
  await budi.shows('account.updateEmojiStatus', { _: 'users.getUsers', id: [dewi.input] }, statuses, [emoji.id]);
  const recent = { _: 'account.getRecentEmojiStatuses', hash: noHash } as const;
  await dewi.other.shows('account.updateEmojiStatus', recent, statuses, [emoji.id]);
  await dewi.call({ _: 'account.clearRecentEmojiStatuses' });
  await dewi.other.confirms('account.clearRecentEmojiStatuses', recent, statuses, []);
  const search = { _: 'messages.searchCustomEmoji', emoticon: '😀', hash: noHash } as const;
  const found = (answer: unknown) => pick(answer, 'emojiList').flatMap((list) => list.documentId);
  await dewi.other.shows('messages.installStickerSet', search, found, [emoji.id]);
  const words = { _: 'messages.searchStickers', emojis: true, q: 'grinning', emoticon: '', langCode: ['en'] } as const;
  const request = { ...words, langCode: [...words.langCode], offset: 0, limit: 5, hash: noHash };
  const ids = (answer: unknown) => pick(answer, 'document').map(({ id }) => id);
  await dewi.other.shows('messages.installStickerSet', request, ids, [emoji.id]);
});
