import { check } from '../../run/check.ts';
import { newChannel, newSupergroup } from '../../run/chats.ts';
import { pick } from '../../run/leaves.ts';
import { fullOf } from '../../run/participants.ts';
import { newSet } from '../../run/stickers.ts';

check('the colour of a channel and the emoji beside its name are seen by those who follow it', async (kit) => {
  const { ana, budi } = kit;
  const channel = await newChannel(kit, ana, [budi]);
  const read = { _: 'channels.getChannels', id: [channel.input] } as const;
  const request = { ...read, id: [...read.id] };
  await ana.call({ _: 'channels.updateColor', channel: channel.input, color: 4 });
  const colours = (answer: unknown) => pick(answer, 'peerColor').map(({ color }) => color);
  await budi.shows('channels.updateColor', request, colours, [4]);
  const [emoji] = (await newSet(ana, 1, { emojis: true })).documents;
  if (emoji === undefined) throw new Error('the set is empty');
  const emojiStatus = { _: 'emojiStatus', documentId: emoji.id } as const;
  await ana.call({ _: 'channels.updateEmojiStatus', channel: channel.input, emojiStatus });
  const statuses = (answer: unknown) => pick(answer, 'emojiStatus').map(({ documentId }) => documentId);
  await budi.shows('channels.updateEmojiStatus', request, statuses, [emoji.id]);
});

check('the stickers and emojis of a group are told to its members', async (kit) => {
  const { ana, budi } = kit;
  const group = await newSupergroup(kit, ana, [budi]);
  const [stickers, emojis] = [await newSet(ana), await newSet(ana, 1, { emojis: true })];
  await ana.call({ _: 'channels.setStickers', channel: group.input, stickerset: stickers.input });
  await budi.shows('channels.setStickers', fullOf(group), stickers.shortName);
  await ana.call({ _: 'channels.setEmojiStickers', channel: group.input, stickerset: emojis.input });
  await budi.shows('channels.setEmojiStickers', fullOf(group), emojis.shortName);
  const none = { _: 'inputStickerSetEmpty' } as const;
  await ana.call({ _: 'channels.setStickers', channel: group.input, stickerset: none });
  const names = (answer: unknown) => pick(answer, 'stickerSet').map(({ shortName }) => shortName);
  await budi.shows('channels.setStickers', fullOf(group), names, [emojis.shortName]);
});
