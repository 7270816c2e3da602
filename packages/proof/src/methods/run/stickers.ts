import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import type { tl } from '@mtcute/core';
import type { Actor } from './actor.ts';
import { pick } from './leaves.ts';
import { upload } from './media.ts';
import { newMarker } from './unique.ts';

const stickerSide = 512;
const emojiSide = 100;

/** A still sticker in one colour that no other has (core.telegram.org/stickers). */
async function stillSticker(side: number): Promise<Uint8Array> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const image = sharp({ create: { width: side, height: side, channels: 4, background: { r, g, b, alpha: 1 } } });
  return await image.webp().toBuffer();
}

/** Uploads a sticker, and names it as sets take it. */
export async function stickerItem(owner: Actor, emoji = '😀', side = stickerSide): Promise<tl.RawInputStickerSetItem> {
  const made = await owner.call({
    _: 'messages.uploadMedia',
    peer: { _: 'inputPeerSelf' },
    media: {
      _: 'inputMediaUploadedDocument',
      file: await upload(owner, await stillSticker(side), 'sticker.webp'),
      mimeType: 'image/webp',
      attributes: [
        { _: 'documentAttributeImageSize', w: side, h: side },
        { _: 'documentAttributeSticker', alt: emoji, stickerset: { _: 'inputStickerSetEmpty' } },
      ],
    },
  });
  const [document] = pick(made, 'document');
  if (document === undefined) throw new Error('no sticker was kept');
  return { _: 'inputStickerSetItem', document: inputOf(document), emoji };
}

export const inputOf = ({ id, accessHash, fileReference }: tl.RawDocument): tl.RawInputDocument => ({
  _: 'inputDocument',
  id,
  accessHash,
  fileReference,
});

/** A set as a check names it. */
export interface MadeSet {
  readonly title: string;
  readonly shortName: string;
  readonly input: tl.RawInputStickerSetID;
  readonly documents: readonly tl.RawDocument[];
}

type Wish = Pick<tl.stickers.RawCreateStickerSetRequest, 'masks' | 'emojis'>;

/** A set of `count` stickers that `owner` has made. */
export async function newSet(owner: Actor, count = 1, wish: Wish = {}): Promise<MadeSet> {
  const [title, shortName] = [newMarker(), newMarker()];
  const stickers: tl.RawInputStickerSetItem[] = [];
  const side = wish.emojis === true ? emojiSide : stickerSide;
  while (stickers.length < count) stickers.push(await stickerItem(owner, '😀', side));
  const userId = { _: 'inputUserSelf' } as const;
  const made = await owner.call({ _: 'stickers.createStickerSet', ...wish, userId, title, shortName, stickers });
  const [set] = pick(made, 'stickerSet');
  if (set === undefined) throw new Error('no set was made');
  const input = { _: 'inputStickerSetID', id: set.id, accessHash: set.accessHash } as const;
  return { title, shortName, input, documents: pick(made, 'document') };
}

/** A set in full. */
export const setOf = ({ input }: MadeSet): tl.messages.RawGetStickerSetRequest => ({
  _: 'messages.getStickerSet',
  stickerset: input,
  hash: 0,
});

export const documentIds = (answer: unknown) => pick(answer, 'document').map(({ id }) => id);
