import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { peerOf, refusedAs, say } from '../messages/talk.ts';
import { countOf, keep, searchIn, textsIn } from './search-calls.ts';

let house: House;
let ana: Person;
let budi: Person;
let citra: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  citra = await arrive(house, 3, 'Citra');
});
after(() => house.close());

test('both sides find a message in their chat by the beginnings of its words, and in no other chat', async () => {
  const sent = await say(ana, budi, 'Rapat besok pukul sembilan');
  await say(ana, citra, 'Rapat ditunda');
  const mine = await searchIn(ana, peerOf(budi), 'rap besok');
  assert.deepEqual([textsIn(mine), mine.messages[0]?.id], [['Rapat besok pukul sembilan'], sent.id]);
  assert.deepEqual(textsIn(await searchIn(budi, peerOf(ana), 'RAPAT')), ['Rapat besok pukul sembilan']);
  assert.deepEqual(textsIn(await searchIn(ana, peerOf(citra), 'besok')), []);
  assert.deepEqual(textsIn(await searchIn(citra, peerOf(budi), 'rapat')), []);
});

test('an edit is found by what it says now, a deletion by nothing, each side for itself', async () => {
  const { id } = await say(ana, budi, 'kucing');
  await ana.call<'messages.editMessage'>({ _: 'messages.editMessage', peer: peerOf(budi), id, message: 'kelinci' });
  assert.deepEqual(textsIn(await searchIn(budi, peerOf(ana), 'kucing')), []);
  assert.deepEqual(textsIn(await searchIn(budi, peerOf(ana), 'kelinci')), ['kelinci']);
  await ana.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', id: [id] });
  assert.deepEqual(textsIn(await searchIn(ana, peerOf(budi), 'kelinci')), []);
  assert.deepEqual(textsIn(await searchIn(budi, peerOf(ana), 'kelinci')), ['kelinci']);
  const [theirs] = (await searchIn(budi, peerOf(ana), 'kelinci')).messages;
  await budi.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', revoke: true, id: [theirs?.id ?? 0] });
  assert.deepEqual(textsIn(await searchIn(budi, peerOf(ana), 'kelinci')), []);
});

test('pages follow each other, and an offset counts what is newer', async () => {
  const ids: number[] = [];
  for (let index = 0; index < 30; index++) ids.push((await say(ana, citra, `nomor ${index}`)).id);
  const first = await searchIn(ana, peerOf(citra), 'nomor', { limit: 12 });
  assert.ok(first._ === 'messages.messagesSlice');
  assert.deepEqual([first.count, first.inexact, first.offset_id_offset], [30, undefined, undefined]);
  const last = first.messages.at(-1)?.id ?? 0;
  const second = await searchIn(ana, peerOf(citra), 'nomor', { limit: 12, offset_id: last });
  assert.ok(second._ === 'messages.messagesSlice');
  assert.deepEqual([second.messages[0]?.id, second.offset_id_offset], [ids[17], 12]);
  const around = await searchIn(ana, peerOf(citra), 'nomor', { limit: 6, offset_id: ids[10] ?? 0, add_offset: -3 });
  assert.deepEqual(textsIn(around), ['nomor 12', 'nomor 11', 'nomor 10', 'nomor 9', 'nomor 8', 'nomor 7']);
  const skipped = await searchIn(ana, peerOf(citra), 'nomor', { limit: 2, add_offset: 28 });
  assert.deepEqual(textsIn(skipped), ['nomor 1', 'nomor 0']);
});

test('bounds by id and by date are exclusive', async () => {
  const sent: { id: number; date: number }[] = [];
  for (let index = 0; index < 5; index++) {
    house.clock.moveS(3600);
    sent.push(await say(budi, citra, `tanggal ${index}`));
  }
  const [, second, , fourth] = sent;
  assert.ok(second !== undefined && fourth !== undefined);
  const byId = await searchIn(budi, peerOf(citra), 'tanggal', { min_id: second.id, max_id: fourth.id });
  assert.deepEqual(textsIn(byId), ['tanggal 2']);
  const byDate = await searchIn(budi, peerOf(citra), 'tanggal', { min_date: second.date, max_date: fourth.date });
  assert.deepEqual(textsIn(byDate), ['tanggal 2']);
  assert.deepEqual(textsIn(await searchIn(budi, peerOf(citra), 'tanggal', { min_date: sent[4]?.date ?? 0 })), []);
});

test('one side of a chat can be looked through alone', async () => {
  await say(ana, budi, 'dari Ana');
  await say(budi, ana, 'dari Budi');
  const fromBudi = await searchIn(ana, peerOf(budi), 'dari', { from_id: peerOf(budi) });
  assert.deepEqual(textsIn(fromBudi), ['dari Budi']);
  const fromSelf = await searchIn(ana, peerOf(budi), 'dari', { from_id: { _: 'inputPeerSelf' } });
  assert.deepEqual(textsIn(fromSelf), ['dari Ana']);
});

test('links are found by their filter, and a query of no letter finds nothing', async () => {
  await say(ana, budi, 'lihat https://contoh.id/peta');
  const links = await searchIn(ana, peerOf(budi), '', { filter: { _: 'inputMessagesFilterUrl' } });
  assert.deepEqual(textsIn(links), ['lihat https://contoh.id/peta']);
  const calls = await searchIn(ana, peerOf(budi), '', { filter: { _: 'inputMessagesFilterPhoneCalls' } });
  assert.equal(countOf(calls), 0);
  assert.deepEqual(textsIn(await searchIn(ana, peerOf(budi), '???')), []);
});

test('an empty query is the whole chat, without what nobody said', async () => {
  const dewi = await arrive(house, 4, 'Dewi');
  await say(dewi, budi, 'satu');
  await say(budi, dewi, 'dua');
  assert.deepEqual(textsIn(await searchIn(dewi, peerOf(budi), '')), ['dua', 'satu']);
});

test('saved messages are found, and by the chat that they came from', async () => {
  const { id } = await say(ana, budi, 'resep rendang');
  const self = { _: 'inputPeerSelf' } as const;
  await ana.call<'messages.forwardMessages'>({
    _: 'messages.forwardMessages',
    from_peer: peerOf(budi),
    id: [id],
    random_id: [77n],
    to_peer: self,
  });
  await keep(ana, 'resep sendiri');
  assert.deepEqual(textsIn(await searchIn(ana, self, 'resep')), ['resep sendiri', 'resep rendang']);
  const fromBudi = await searchIn(ana, self, 'resep', { saved_peer_id: peerOf(budi) });
  assert.deepEqual(textsIn(fromBudi), ['resep rendang']);
  await assert.rejects(searchIn(ana, peerOf(budi), 'resep', { saved_peer_id: self }), refusedAs('PEER_ID_INVALID'));
});

test('a chat is named with its access hash, and one without threads is looked through as a whole', async () => {
  const forged = { ...peerOf(budi), access_hash: 1n };
  await assert.rejects(searchIn(ana, forged, 'x'), refusedAs('PEER_ID_INVALID'));
  await assert.rejects(searchIn(ana, peerOf(budi), 'x', { top_msg_id: 3 }), refusedAs('MSG_ID_INVALID'));
});

test('absurd offsets, bounds and limits end in a page', async () => {
  const most = 2 ** 31 - 1;
  for (const more of [
    { limit: most },
    { limit: -5 },
    { offset_id: most, add_offset: -most },
    { offset_id: -1, add_offset: most },
    { min_id: most, max_id: -most },
    { min_date: most, max_date: -1 },
    { max_date: 1, min_date: 5 },
  ]) {
    assert.ok((await searchIn(ana, peerOf(budi), 'rapat', more)).messages.length <= 100);
  }
});
