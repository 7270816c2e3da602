import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { tl } from '@mtcute/core';
import { InputMedia } from '@mtcute/node';
import { filesHouse } from './files-house.ts';
import { jpeg } from './pictures.ts';
import { randomId } from './random-id.ts';
import { testBytes } from './test-bytes.ts';

const house = filesHouse();

async function send(media: tl.TypeInputMedia, id = randomId()): Promise<tl.TypeUpdates> {
  const peer = await house.ayu.peer(house.budi);
  return await house.ayu.client.call({ _: 'messages.sendMedia', peer, media, message: '', randomId: id });
}

/** What Budi's newest message from Ayu carries. */
async function received(): Promise<tl.TypeMessageMedia> {
  const { budi, ayu } = house;
  const [message] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  if (message?.raw._ !== 'message' || message.raw.media === undefined) throw new Error('nothing is carried');
  return message.raw.media;
}

const point = { _: 'inputGeoPoint', lat: -6.2, long: 106.8, accuracyRadius: 20 } as const;

test('a place and a venue arrive where they are', async () => {
  await send({ _: 'inputMediaGeoPoint', geoPoint: point });
  const geo = await received();
  if (geo._ !== 'messageMediaGeo' || geo.geo._ !== 'geoPoint') throw new Error(geo._);
  assert.deepEqual([geo.geo.lat, geo.geo.long, geo.geo.accuracyRadius], [-6.2, 106.8, 20]);
  const said = { title: 'Monas', address: 'Jakarta', provider: 'foursquare', venueId: 'v1', venueType: 'park' };
  await send({ _: 'inputMediaVenue', geoPoint: point, ...said });
  const venue = await received();
  if (venue._ !== 'messageMediaVenue') throw new Error(venue._);
  const { title, address, provider, venueId, venueType } = venue;
  assert.deepEqual({ title, address, provider, venueId, venueType }, said);
  const nowhere = { _: 'inputGeoPoint', lat: 91, long: 0 } as const;
  await assert.rejects(send({ _: 'inputMediaGeoPoint', geoPoint: nowhere }), { text: 'GEO_POINT_INVALID' });
  const nan = { _: 'inputGeoPoint', lat: Number.NaN, long: 0 } as const;
  await assert.rejects(send({ _: 'inputMediaGeoPoint', geoPoint: nan }), { text: 'GEO_POINT_INVALID' });
});

test('a live location moves in the hands of the other, and stops', async () => {
  const { ayu, budi } = house;
  const sent = await ayu.client.sendMedia(budi.userId, InputMedia.geoLive(1, 2, { period: 900, heading: 90 }));
  const [first] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  assert.equal(first?.media?.type === 'live_location' && first.media.period, 900);
  budi.forget();
  const edit = async (media: tl.RawInputMediaGeoLive) =>
    ayu.client.call({ _: 'messages.editMessage', peer: await ayu.peer(budi), id: sent.id, media });
  await edit({ _: 'inputMediaGeoLive', geoPoint: { _: 'inputGeoPoint', lat: 3, long: 4 } });
  await budi.sees('updateEditMessage');
  const moved = await received();
  if (moved._ !== 'messageMediaGeoLive' || moved.geo._ !== 'geoPoint') throw new Error(moved._);
  assert.deepEqual([moved.geo.lat, moved.geo.long, moved.period], [3, 4, 900]);
  await edit({ _: 'inputMediaGeoLive', geoPoint: { _: 'inputGeoPointEmpty' }, stopped: true });
  const stopped = await received();
  if (stopped._ !== 'messageMediaGeoLive' || stopped.geo._ !== 'geoPoint') throw new Error(stopped._);
  assert.equal(stopped.geo.lat, 3);
  assert.ok(stopped.period < 60);
  await assert.rejects(send({ _: 'inputMediaGeoLive', geoPoint: point, period: 10 }), { text: 'MEDIA_INVALID' });
});

test('a shared contact names the account that has the number', async () => {
  const { budi } = house;
  const card = { firstName: 'Budi', lastName: 'S', vcard: '' };
  await send({ _: 'inputMediaContact', phoneNumber: `+${budi.phone}`, ...card });
  const contact = await received();
  if (contact._ !== 'messageMediaContact') throw new Error(contact._);
  assert.deepEqual([contact.userId, contact.phoneNumber, contact.firstName], [budi.userId, budi.phone, 'Budi']);
  await assert.rejects(send({ _: 'inputMediaContact', phoneNumber: 'x', ...card }), { text: 'PHONE_NUMBER_INVALID' });
});

test('a dice falls by the server, fairly, once, and the same for both', async () => {
  const { ayu, budi } = house;
  const id = randomId();
  const valueIn = (updates: tl.TypeUpdates): number | undefined => {
    if (!('updates' in updates)) return undefined;
    for (const update of updates.updates) {
      const media = update._ === 'updateNewMessage' && update.message._ === 'message' && update.message.media;
      if (media && media._ === 'messageMediaDice') return media.value;
    }
    return undefined;
  };
  const value = valueIn(await send({ _: 'inputMediaDice', emoticon: '🎲' }, id));
  assert.equal(valueIn(await send({ _: 'inputMediaDice', emoticon: '🎲' }, id)), value, 'a repeat does not fall anew');
  const seen = await received();
  assert.equal(seen._ === 'messageMediaDice' && seen.value, value);
  const values = new Map<number, number>();
  for (let round = 0; round < 20; round += 1) {
    const thrown = await Promise.all(Array.from({ length: 15 }, () => send({ _: 'inputMediaDice', emoticon: '🎯' })));
    for (const one of thrown) values.set(valueIn(one) ?? 0, (values.get(valueIn(one) ?? 0) ?? 0) + 1);
  }
  assert.deepEqual(
    [...values.keys()].toSorted((a, b) => a - b),
    [1, 2, 3, 4, 5, 6],
  );
  // 50 of each are expected; a fair dice gives fewer than 20 of one once in a million runs.
  for (const [side, count] of values) assert.ok(count > 20 && count < 95, `${side} came ${count} times`);
  await assert.rejects(send({ _: 'inputMediaDice', emoticon: 'x' }), { text: 'EMOTICON_INVALID' });
  void [ayu, budi];
});

test('a photo is replaced by another, its caption stays, and nothing else takes its place', async () => {
  const { ayu, budi } = house;
  const sent = await ayu.client.sendMedia(budi.userId, InputMedia.photo(await jpeg(80, 80), { caption: 'lama' }));
  budi.forget();
  const { inputFile } = await ayu.client.uploadFile({ file: await jpeg(90, 90), fileName: 'b.jpg' });
  const edit = async (id: number, media: tl.TypeInputMedia) =>
    ayu.client.call({ _: 'messages.editMessage', peer: await ayu.peer(budi), id, media });
  await edit(sent.id, { _: 'inputMediaUploadedPhoto', file: inputFile });
  const { message } = await budi.sees('updateEditMessage');
  if (message._ !== 'message' || message.media?._ !== 'messageMediaPhoto') throw new Error(message._);
  assert.equal(message.message, 'lama');
  const [seen] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  assert.equal(seen?.media?.type === 'photo' && seen.media.width, 90);
  await assert.rejects(edit(sent.id, { _: 'inputMediaGeoPoint', geoPoint: point }), { text: 'MEDIA_NEW_INVALID' });
  const text = await ayu.client.sendText(budi.userId, 'teks');
  await assert.rejects(edit(text.id, { _: 'inputMediaDice', emoticon: '🎲' }), { text: 'MEDIA_PREV_INVALID' });
});

test('a forward carries what the message carried, and a deletion takes it from both', async () => {
  const { ayu, budi } = house;
  const bytes = testBytes(2000, 9);
  const sent = await ayu.client.sendMedia(budi.userId, InputMedia.document(bytes, { fileName: 'c.bin' }));
  const [original] = await budi.client.getHistory(ayu.userId, { limit: 1 });
  if (original === undefined) throw new Error('nothing came');
  await budi.client.forwardMessagesById({ fromChatId: ayu.userId, messages: [original.id], toChatId: 'me' });
  await ayu.client.deleteMessagesById(budi.userId, [sent.id], { revoke: true });
  assert.deepEqual(await budi.client.getMessages(ayu.userId, [original.id]), [null]);
  const [kept] = await budi.client.getHistory('me', { limit: 1 });
  if (kept?.media?.type !== 'document') throw new Error('nothing was forwarded');
  assert.deepEqual(await budi.client.downloadAsBuffer(kept.media), bytes);
});

test('a caption has its limit', async () => {
  const { ayu, budi } = house;
  const caption = (length: number) =>
    InputMedia.document(testBytes(10), { fileName: 'd', caption: 'x'.repeat(length) });
  await ayu.client.sendMedia(budi.userId, caption(1024));
  await assert.rejects(ayu.client.sendMedia(budi.userId, caption(1025)), { text: 'MEDIA_CAPTION_TOO_LONG' });
});
