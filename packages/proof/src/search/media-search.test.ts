import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DocumentAttribute, Media, MessageEntity } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { peerOf, refusedAs, say } from '../messages/talk.ts';
import { searchIn, textsIn } from './search-calls.ts';

const dayS = 24 * 60 * 60;

let house: House;
let ana: Person;
let budi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
});
after(() => house.close());

const document = (...attributes: DocumentAttribute[]): Media => ({
  kind: 'document',
  document: {
    id: '7',
    accessHash: '8',
    date: 1,
    mimeType: 'application/octet-stream',
    byteLength: 3,
    blob: '00',
    attributes,
    thumbs: [],
  },
});
const video = { durationS: 1, width: 1, height: 1 };
const photo: Media = { kind: 'photo', photo: { id: '5', accessHash: '6', date: 1, sizes: [] } };
const point = { lat: 1, long: 2, accessHash: '3' };

/** One message of every kind that there is a filter for, by its text. */
const messages: Readonly<Record<string, Media>> = {
  'foto pantai': photo,
  'film pantai': document({ kind: 'video', ...video }),
  lingkaran: document({ kind: 'video', ...video, isRound: true }),
  gerak: document({ kind: 'animated' }, { kind: 'video', ...video }),
  suara: document({ kind: 'audio', durationS: 1, isVoice: true }),
  lagu: document({ kind: 'audio', durationS: 1, title: 'Bengawan Solo', performer: 'Gesang' }),
  berkas: document({ kind: 'filename', fileName: 'anggaran-2026.xlsx' }),
  stiker: document({ kind: 'sticker', alt: '🙂' }),
  tempat: { kind: 'geo', point },
  warung: { kind: 'venue', point, title: 'Warung Bu Tini', address: '', provider: '', venueId: '', venueType: '' },
  kartu: { kind: 'contact', phone: '62811', firstName: 'Tono', lastName: 'Hartono', vcard: '' },
};

/** Sends as the handlers of files do in the end: a content with what it carries. */
async function send(from: Person, to: Person, text: string, media: Media, entities?: MessageEntity[]): Promise<number> {
  const places = [
    { boxId: from.id, peerId: to.id, isOut: true },
    { boxId: to.id, peerId: from.id, isOut: false },
  ];
  const date = Math.floor(house.clock.nowMs() / 1000);
  const appended = await house.stores.boxes.append({
    authorId: from.id,
    date,
    text,
    entities,
    extra: { media },
    places,
  });
  assert.ok(!appended.isRepeat);
  return appended.ids[0] ?? 0;
}

const filter = (name: string) => ({ _: `inputMessagesFilter${name}` }) as Tl<'MessagesFilter'>;

const shown: readonly (readonly [string, readonly string[]])[] = [
  ['Photos', ['foto pantai']],
  ['Video', ['film pantai']],
  ['PhotoVideo', ['film pantai', 'foto pantai']],
  ['Document', ['berkas']],
  ['Gif', ['gerak']],
  ['Voice', ['suara']],
  ['Music', ['lagu']],
  ['RoundVideo', ['lingkaran']],
  ['RoundVoice', ['suara', 'lingkaran']],
  ['Geo', ['warung', 'tempat']],
  ['Contacts', ['kartu']],
  ['Url', []],
  ['PhoneCalls', []],
  ['Poll', []],
];

test('each filter shows the messages of its kind, and counts them', async () => {
  for (const [text, media] of Object.entries(messages)) await send(ana, budi, text, media);
  await say(ana, budi, 'tanpa apa-apa');
  for (const [name, texts] of shown) {
    assert.deepEqual(textsIn(await searchIn(budi, peerOf(ana), '', { filter: filter(name) })), texts, name);
  }
  const counters = await budi.call<'messages.getSearchCounters'>({
    _: 'messages.getSearchCounters',
    peer: peerOf(ana),
    filters: shown.map(([name]) => filter(name)),
  });
  assert.deepEqual(
    counters.map(({ count, inexact }) => [count, inexact]),
    shown.map(([, texts]) => [texts.length, undefined]),
  );
});

test('words narrow a filter down, and names of files, songs, places and people are words', async () => {
  const found = async (q: string, name = 'Empty') =>
    textsIn(await searchIn(ana, peerOf(budi), q, { filter: filter(name) }));
  assert.deepEqual(await found('pantai', 'Photos'), ['foto pantai']);
  assert.deepEqual(await found('anggaran'), ['berkas']);
  assert.deepEqual(await found('solo gesang'), ['lagu']);
  assert.deepEqual(await found('tini'), ['warung']);
  assert.deepEqual(await found('hartono'), ['kartu']);
});

test('what one sent of a kind is found in all chats', async () => {
  const sent = async (person: Person, q: string, name: string) => {
    const answer = await person.call<'messages.searchSentMedia'>({
      _: 'messages.searchSentMedia',
      q,
      filter: filter(name),
      limit: 10,
    });
    assert.ok(answer._ !== 'messages.messagesNotModified');
    return textsIn(answer);
  };
  await send(budi, ana, 'foto Budi', photo);
  assert.deepEqual(await sent(ana, '', 'Photos'), ['foto pantai']);
  assert.deepEqual(await sent(budi, 'foto', 'Photos'), ['foto Budi']);
  await assert.rejects(sent(ana, 'x', 'Empty'), refusedAs('FILTER_NOT_SUPPORTED'));
});

test('the calendar tells messages by their days', async () => {
  const [dewi, eka] = [await arrive(house, 3, 'Dewi'), await arrive(house, 4, 'Eka')];
  const ids: number[] = [];
  for (const count of [1, 3, 2]) {
    house.clock.moveS(dayS);
    for (let index = 0; index < count; index++) ids.push(await send(dewi, eka, `hari ${count}`, photo));
  }
  const calendar = async (more: { offset_id?: number; filter?: Tl<'MessagesFilter'> } = {}) =>
    await dewi.call<'messages.getSearchResultsCalendar'>({
      _: 'messages.getSearchResultsCalendar',
      peer: peerOf(eka),
      filter: filter('Photos'),
      offset_id: 0,
      offset_date: 0,
      ...more,
    });
  const whole = await calendar();
  assert.deepEqual([whole.count, whole.min_msg_id, whole.messages.length], [6, ids[0], 6]);
  const days = whole.periods.map(({ count, min_msg_id, max_msg_id }) => [count, min_msg_id, max_msg_id]);
  assert.deepEqual(days, [
    [2, ids[4], ids[5]],
    [3, ids[1], ids[3]],
    [1, ids[0], ids[0]],
  ]);
  assert.ok(whole.periods.every(({ date }) => date % dayS === 0));
  const rest = await calendar({ offset_id: ids[1] ?? 0 });
  assert.deepEqual([rest.periods.length, rest.offset_id_offset], [1, 5]);
  await assert.rejects(calendar({ filter: filter('Empty') }), refusedAs('FILTER_NOT_SUPPORTED'));
  await assert.rejects(calendar({ filter: filter('MyMentions') }), refusedAs('FILTER_NOT_SUPPORTED'));
});

test('positions are spread over the whole list', async () => {
  const [fajar, gita] = [await arrive(house, 5, 'Fajar'), await arrive(house, 6, 'Gita')];
  const ids: number[] = [];
  for (let index = 0; index < 50; index++) ids.push(await send(fajar, gita, `${index}`, photo));
  const { count, positions } = await fajar.call<'messages.getSearchResultsPositions'>({
    _: 'messages.getSearchResultsPositions',
    peer: peerOf(gita),
    filter: filter('Photos'),
    offset_id: 0,
    limit: 5,
  });
  assert.equal(count, 50);
  assert.deepEqual(
    positions.map(({ offset, msg_id }) => [offset, msg_id]),
    [0, 10, 20, 30, 40].map((offset) => [offset, ids[49 - offset]]),
  );
});
