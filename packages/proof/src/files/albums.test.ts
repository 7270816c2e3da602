import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputMedia } from '@mtcute/node';
import type { tl } from '@mtcute/core';
import { filesHouse } from './files-house.ts';
import { jpeg } from './pictures.ts';
import { randomId } from './random-id.ts';
import { testBytes } from './test-bytes.ts';

const house = filesHouse();

/** Makes files ready as an album needs them. */
async function ready(media: tl.TypeInputMedia): Promise<tl.TypeInputMedia> {
  const { ayu, budi } = house;
  const made = await ayu.client.call({ _: 'messages.uploadMedia', peer: await ayu.peer(budi), media });
  if (made._ === 'messageMediaPhoto' && made.photo?._ === 'photo') {
    const { id, accessHash, fileReference } = made.photo;
    return { _: 'inputMediaPhoto', id: { _: 'inputPhoto', id, accessHash, fileReference } };
  }
  if (made._ === 'messageMediaDocument' && made.document?._ === 'document') {
    const { id, accessHash, fileReference } = made.document;
    return { _: 'inputMediaDocument', id: { _: 'inputDocument', id, accessHash, fileReference } };
  }
  throw new Error(made._);
}

const readyPhoto = async (side: number) => {
  const file = await house.ayu.client.uploadFile({ file: await jpeg(side, side), fileName: 'a.jpg' });
  return await ready({ _: 'inputMediaUploadedPhoto', file: file.inputFile });
};
const readyFile = async () => {
  const file = await house.ayu.client.uploadFile({ file: testBytes(100), fileName: 'a.bin' });
  const facts = { mimeType: 'application/x-a', attributes: [] };
  return await ready({ _: 'inputMediaUploadedDocument', file: file.inputFile, ...facts });
};

const send = async (items: readonly tl.TypeInputMedia[], ids = items.map(() => randomId())) =>
  house.ayu.client.call({
    _: 'messages.sendMultiMedia',
    peer: await house.ayu.peer(house.budi),
    multiMedia: items.map((media, index) => ({
      _: 'inputSingleMedia' as const,
      media,
      randomId: ids[index] ?? randomId(),
      message: `${index}`,
    })),
  });

test('an album is seen as one group by the other side, in its order', async () => {
  const { ayu, budi } = house;
  const photos = await Promise.all([jpeg(300, 200), jpeg(310, 200), jpeg(320, 200)]);
  const sent = await ayu.client.sendMediaGroup(
    budi.userId,
    photos.map((photo, index) => InputMedia.photo(photo, { caption: `ke-${index}` })),
  );
  const seen = (await budi.client.getHistory(ayu.userId, { limit: 3 })).toReversed();
  assert.deepEqual(
    seen.map(({ text }) => text),
    ['ke-0', 'ke-1', 'ke-2'],
  );
  const groups = new Set(seen.map(({ groupedId }) => groupedId?.toString()));
  assert.equal(groups.size, 1);
  assert.equal([...groups][0], sent[0]?.groupedId?.toString());
  const [first] = seen;
  if (first === undefined) throw new Error('nothing came');
  assert.equal((await budi.client.getMessageGroup({ chatId: ayu.userId, message: first.id })).length, 3);
  for (const update of await Promise.all(
    seen.map(({ id }) => budi.sees('updateNewMessage', (one) => one.message.id === id)),
  )) {
    assert.equal(update.message._ === 'message' && update.message.groupedId?.toString(), [...groups][0]);
  }
});

test('a repeated album is not sent twice', async () => {
  const items = [await readyPhoto(50), await readyPhoto(60)];
  const ids = items.map(() => randomId());
  const idsIn = (updates: tl.TypeUpdates): number[] =>
    'updates' in updates
      ? updates.updates.flatMap((update) => (update._ === 'updateMessageID' ? [update.id] : []))
      : [];
  const first = idsIn(await send(items, ids));
  assert.equal(first.length, 2);
  assert.deepEqual(idsIn(await send(items, ids)), first);
});

test('what cannot be an album is refused, and nothing of it is sent', async () => {
  const { ayu, budi } = house;
  const [photo, file] = [await readyPhoto(40), await readyFile()];
  const before = await budi.client.getHistory(ayu.userId, { limit: 1 });
  await assert.rejects(send([]), { text: 'MEDIA_EMPTY' });
  await assert.rejects(send(Array.from({ length: 11 }, () => photo)), { text: 'MULTI_MEDIA_TOO_LONG' });
  await assert.rejects(send([photo, file]), { text: 'MEDIA_INVALID' });
  await assert.rejects(send([photo, { _: 'inputMediaDice', emoticon: '🎲' }]), { text: 'MEDIA_INVALID' });
  const id = randomId();
  await assert.rejects(send([photo, photo], [id, id]), { text: 'RANDOM_ID_INVALID' });
  const after = await budi.client.getHistory(ayu.userId, { limit: 1 });
  assert.equal(after[0]?.id, before[0]?.id);
});
