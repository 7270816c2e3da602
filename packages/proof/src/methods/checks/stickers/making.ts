import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { noHash } from '../../run/media.ts';
import { documentIds, inputOf, newSet, setOf, stickerItem } from '../../run/stickers.ts';

check('a set that was made is seen by others, and its short name is taken', async ({ ana, budi }) => {
  const set = await newSet(ana);
  await budi.shows('stickers.createStickerSet', setOf(set), set.title);
  const { shortName } = set;
  await budi.denies('stickers.createStickerSet', { _: 'stickers.checkShortName', shortName }, 'SHORT_NAME_OCCUPIED');
  const mine = { _: 'messages.getMyStickers', offsetId: noHash, limit: 100 } as const;
  await ana.other.shows('stickers.createStickerSet', mine, set.title);
});

check('a short name is proposed for a title, and another one once that is taken', async ({ ana, budi, marker }) => {
  const title = marker();
  const request = { _: 'stickers.suggestShortName', title } as const;
  const first = await budi.call(request);
  const userId = { _: 'inputUserSelf' } as const;
  const stickers = [await stickerItem(ana)];
  await ana.call({ _: 'stickers.createStickerSet', userId, title, shortName: first.shortName, stickers });
  const isAnother = ({ shortName }: { shortName: string }) =>
    shortName.startsWith(title) && shortName !== first.shortName;
  await budi.shows('stickers.createStickerSet', request, isAnother, true);
});

check('stickers are added to a set, moved in it and removed from it', async ({ ana, budi }) => {
  const set = await newSet(ana);
  const [first] = set.documents;
  if (first === undefined) throw new Error('the set is empty');
  const added = await ana.call({
    _: 'stickers.addStickerToSet',
    stickerset: set.input,
    sticker: await stickerItem(ana),
  });
  const second = pick(added, 'document').find(({ id }) => id.neq(first.id));
  if (second === undefined) throw new Error('nothing was added');
  await budi.shows('stickers.addStickerToSet', setOf(set), documentIds, [first.id, second.id]);
  await ana.call({ _: 'stickers.changeStickerPosition', sticker: inputOf(second), position: 0 });
  await budi.shows('stickers.changeStickerPosition', setOf(set), documentIds, [second.id, first.id]);
  await ana.call({ _: 'stickers.removeStickerFromSet', sticker: inputOf(second) });
  await budi.shows('stickers.removeStickerFromSet', setOf(set), documentIds, [first.id]);
});

check('a sticker gets another emoji, and another picture', async ({ ana, budi }) => {
  const set = await newSet(ana);
  const [first] = set.documents;
  if (first === undefined) throw new Error('the set is empty');
  await ana.call({ _: 'stickers.changeSticker', sticker: inputOf(first), emoji: '🐘' });
  const emojis = (answer: unknown) => pick(answer, 'stickerPack').map(({ emoticon }) => emoticon);
  await budi.shows('stickers.changeSticker', setOf(set), emojis, ['🐘']);
  const newSticker = await stickerItem(ana, '🦜');
  await ana.call({ _: 'stickers.replaceSticker', sticker: inputOf(first), newSticker });
  await budi.shows('stickers.replaceSticker', setOf(set), emojis, ['🦜']);
});

check('a set gets another title and goes', async ({ ana, budi, marker }) => {
  const set = await newSet(ana);
  const title = marker();
  await ana.call({ _: 'stickers.renameStickerSet', stickerset: set.input, title });
  await budi.shows('stickers.renameStickerSet', setOf(set), title);
  await ana.call({ _: 'stickers.deleteStickerSet', stickerset: set.input });
  await budi.isRefused('stickers.deleteStickerSet', setOf(set), 'STICKERSET_INVALID');
});

check('a set of emojis has a picture of its own', async ({ ana, budi }) => {
  const set = await newSet(ana, 2, { emojis: true });
  const [, second] = set.documents;
  if (second === undefined) throw new Error('the set is too short');
  await ana.call({ _: 'stickers.setStickerSetThumb', stickerset: set.input, thumbDocumentId: second.id });
  const thumb = (answer: unknown) => pick(answer, 'stickerSet').map(({ thumbDocumentId }) => thumbDocumentId);
  await budi.shows('stickers.setStickerSetThumb', setOf(set), thumb, [second.id]);
  const request = { _: 'messages.getCustomEmojiDocuments', documentId: [second.id] } as const;
  const ids = (answer: unknown) => documentIds(answer);
  await budi.shows('stickers.createStickerSet', { ...request, documentId: [...request.documentId] }, ids, [second.id]);
});
