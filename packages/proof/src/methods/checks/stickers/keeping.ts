import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { noHash, upload } from '../../run/media.ts';
import { documentIds, inputOf, newSet, setOf } from '../../run/stickers.ts';
import { randomId } from '../../run/unique.ts';

const installed = { _: 'messages.getAllStickers', hash: noHash } as const;
const titles = (answer: unknown) => pick(answer, 'stickerSet').map(({ title }) => title);

check('sets that were installed are on the other device, in their order, and go', async ({ ana, newcomer }) => {
  const dewi = await newcomer();
  const [one, two] = [await newSet(ana), await newSet(ana)];
  const mine = (answer: unknown) => titles(answer).filter((title) => title === one.title || title === two.title);
  for (const { input } of [one, two]) {
    await dewi.call({ _: 'messages.installStickerSet', stickerset: input, archived: false });
  }
  await dewi.other.shows('messages.installStickerSet', installed, mine, [two.title, one.title]);
  await dewi.call({ _: 'messages.reorderStickerSets', order: [one.input.id, two.input.id] });
  await dewi.other.shows('messages.reorderStickerSets', installed, mine, [one.title, two.title]);
  await dewi.call({ _: 'messages.uninstallStickerSet', stickerset: one.input });
  await dewi.other.shows('messages.uninstallStickerSet', installed, mine, [two.title]);
  await dewi.call({ _: 'messages.toggleStickerSets', archive: true, stickersets: [two.input] });
  const archived = { _: 'messages.getArchivedStickers', offsetId: noHash, limit: 10 } as const;
  await dewi.other.shows('messages.toggleStickerSets', archived, two.title);
});

check('sets of masks and of emojis are lists of their own', async ({ ana, newcomer }) => {
  const dewi = await newcomer();
  const [masks, emojis] = [await newSet(ana, 1, { masks: true }), await newSet(ana, 1, { emojis: true })];
  for (const { input } of [masks, emojis]) {
    await dewi.call({ _: 'messages.installStickerSet', stickerset: input, archived: false });
  }
  await dewi.other.shows('messages.installStickerSet', { _: 'messages.getMaskStickers', hash: noHash }, masks.title);
  await dewi.other.shows('messages.installStickerSet', { _: 'messages.getEmojiStickers', hash: noHash }, emojis.title);
});

check('sets are found by their titles', async ({ ana, budi, newcomer }) => {
  const [stickers, emojis] = [await newSet(ana), await newSet(ana, 1, { emojis: true })];
  await budi.shows(
    'stickers.createStickerSet',
    { _: 'messages.searchStickerSets', q: stickers.title, hash: noHash },
    stickers.title,
  );
  await budi.shows(
    'stickers.createStickerSet',
    { _: 'messages.searchEmojiStickerSets', q: emojis.title, hash: noHash },
    emojis.title,
  );
  const dewi = await newcomer();
  await dewi.call({ _: 'messages.installStickerSet', stickerset: stickers.input, archived: false });
  const byEmoji = { _: 'messages.getStickers', emoticon: '😀', hash: noHash } as const;
  const has = (answer: unknown) => documentIds(answer).some((id) => id.eq(stickers.documents[0]?.id ?? noHash));
  await dewi.other.shows('messages.installStickerSet', byEmoji, has, true);
});

check('stickers that one likes or has used lately are on the other device', async ({ ana, newcomer }) => {
  const dewi = await newcomer();
  const set = await newSet(ana);
  const [sticker] = pick(await dewi.call(setOf(set)), 'document');
  if (sticker === undefined) throw new Error('the set is empty');
  const id = inputOf(sticker);
  await dewi.call({ _: 'messages.faveSticker', id, unfave: false });
  await dewi.other.shows('messages.faveSticker', { _: 'messages.getFavedStickers', hash: noHash }, documentIds, [
    sticker.id,
  ]);
  await dewi.call({ _: 'messages.saveRecentSticker', id, unsave: false });
  const recent = { _: 'messages.getRecentStickers', hash: noHash } as const;
  await dewi.other.shows('messages.saveRecentSticker', recent, documentIds, [sticker.id]);
  await dewi.call({ _: 'messages.clearRecentStickers' });
  await dewi.other.confirms('messages.clearRecentStickers', recent, documentIds, []);
});

check('GIFs that one keeps are on the other device', async ({ newcomer }) => {
  const dewi = await newcomer();
  const sent = await dewi.call({
    _: 'messages.sendMedia',
    peer: { _: 'inputPeerSelf' },
    message: '',
    randomId: randomId(),
    media: {
      _: 'inputMediaUploadedDocument',
      file: await upload(dewi, Buffer.from(`ftypmp42${String(randomId())}`), 'a.mp4'),
      mimeType: 'video/mp4',
      attributes: [
        { _: 'documentAttributeVideo', duration: 1, w: 16, h: 16, supportsStreaming: true },
        { _: 'documentAttributeAnimated' },
      ],
    },
  });
  const [gif] = pick(sent, 'document');
  if (gif === undefined) throw new Error('no GIF was sent');
  await dewi.call({ _: 'messages.saveGif', id: inputOf(gif), unsave: false });
  const saved = { _: 'messages.getSavedGifs', hash: noHash } as const;
  await dewi.other.shows('messages.saveGif', saved, documentIds, [gif.id]);
});

check('sets that everybody is offered are unread until they are read', async ({ newcomer }) => {
  const dewi = await newcomer();
  const featured = { _: 'messages.getFeaturedStickers', hash: noHash } as const;
  const unread = (answer: unknown) => pick(answer, 'messages.featuredStickers').flatMap((one) => one.unread);
  const before = unread(await dewi.call(featured));
  await dewi.call({ _: 'messages.readFeaturedStickers', id: before });
  await dewi.other.confirms('messages.readFeaturedStickers', featured, unread, []);
  if (before.length === 0) throw new Error('nothing was unread');
});
