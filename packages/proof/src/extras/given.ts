import assert from 'node:assert/strict';
import type { Tl, TlOf } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, secondDevice, type Person } from '../accounts/people.ts';
import { picture } from '../files/pictures.ts';
import { missed } from '../messages/talk.ts';

export interface Given {
  readonly house: House;
  readonly ana: Person;
  readonly anaToo: Person;
  readonly budi: Person;
}

/** Two people, one of them on two devices. */
export async function given(): Promise<Given> {
  const house = await openHouse(tempFolder());
  const ana = await arrive(house, 1, 'Ana');
  const anaToo = await secondDevice(house, ana);
  return { house, ana, anaToo, budi: await arrive(house, 2, 'Budi') };
}

let lastFile = 0n;

/** Uploads bytes and names them. */
export async function upload({ call }: Person, bytes: Uint8Array, name: string): Promise<TlOf<'inputFile'>> {
  const id = ++lastFile;
  await call<'upload.saveFilePart'>({ _: 'upload.saveFilePart', file_id: id, file_part: 0, bytes });
  return { _: 'inputFile', id, parts: 1, name, md5_checksum: '' };
}

/** How a client names a document that it met. */
export function documentOf(document: Tl<'Document'> | undefined): TlOf<'inputDocument'> {
  assert.ok(document?._ === 'document');
  const { id, access_hash, file_reference } = document;
  return { _: 'inputDocument', id, access_hash, file_reference };
}

/** The page of a person as another sees it. */
export async function fullOf(viewer: Person, other: Person): Promise<TlOf<'userFull'>> {
  const answer = await viewer.call<'users.getFullUser'>({ _: 'users.getFullUser', id: inputOf(other) });
  return answer.full_user;
}

/** The updates beside messages that someone who was away is told. */
export async function toldSince(person: Person, pts: number): Promise<Tl<'Update'>[]> {
  const difference = await missed(person, pts);
  assert.ok(difference._ === 'updates.difference');
  return difference.other_updates;
}

/** Makes a set of custom emojis and installs it. */
export async function installEmojis(person: Person, shortName: string, emojis: readonly string[]): Promise<void> {
  const stickers: TlOf<'inputStickerSetItem'>[] = [];
  for (const emoji of emojis) stickers.push(await emojiItem(person, emoji));
  await person.call<'stickers.createStickerSet'>({
    _: 'stickers.createStickerSet',
    emojis: true,
    user_id: { _: 'inputUserSelf' },
    title: shortName,
    short_name: shortName,
    stickers,
  });
  const stickerset = { _: 'inputStickerSetShortName', short_name: shortName } as const;
  await person.call<'messages.installStickerSet'>({ _: 'messages.installStickerSet', stickerset, archived: false });
}

async function emojiItem(person: Person, emoji: string): Promise<TlOf<'inputStickerSetItem'>> {
  const media = await person.call<'messages.uploadMedia'>({
    _: 'messages.uploadMedia',
    peer: { _: 'inputPeerSelf' },
    media: {
      _: 'inputMediaUploadedDocument',
      file: await upload(person, await picture(100, 100).webp().toBuffer(), 'a.webp'),
      mime_type: 'image/webp',
      attributes: [
        { _: 'documentAttributeImageSize', w: 100, h: 100 },
        { _: 'documentAttributeSticker', alt: emoji, stickerset: { _: 'inputStickerSetEmpty' } },
      ],
    },
  });
  assert.ok(media._ === 'messageMediaDocument');
  return { _: 'inputStickerSetItem', document: documentOf(media.document), emoji };
}
