import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Params, Tl } from '@suaka/tl';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, type Person } from '../accounts/people.ts';
import { sayIn, type Room } from './chats.ts';
import { promote, restrict, roomOf } from './rooms.ts';

let house: House;
let ana: Person;
let budi: Person;
let citra: Person;
let room: Room;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  citra = await arrive(house, 3, 'Citra');
  room = await roomOf(ana, 'megagroup', [budi], 'Buku harian');
});
after(() => house.close());

async function log(more: Partial<Params<'channels.getAdminLog'>> = {}): Promise<Tl<'ChannelAdminLogEvent'>[]> {
  const { events } = await ana.call<'channels.getAdminLog'>({
    _: 'channels.getAdminLog',
    channel: room.input,
    q: '',
    max_id: 0n,
    min_id: 0n,
    limit: 100,
    ...more,
  });
  return events;
}

const kinds = (events: readonly Tl<'ChannelAdminLogEvent'>[]): string[] =>
  events.map(({ action }) => action._.replace('channelAdminLogEventAction', ''));

test('whatever admins do is written down with what it was before, newest first', async () => {
  const { input: channel, peer } = room;
  await ana.call<'channels.editTitle'>({ _: 'channels.editTitle', channel, title: 'Buku malam' });
  await ana.call<'messages.editChatAbout'>({ _: 'messages.editChatAbout', peer, about: 'tentang malam' });
  await ana.call<'channels.updateUsername'>({ _: 'channels.updateUsername', channel, username: 'buku_malam' });
  await ana.call<'channels.toggleSlowMode'>({ _: 'channels.toggleSlowMode', channel, seconds: 10 });
  await ana.call<'channels.togglePreHistoryHidden'>({ _: 'channels.togglePreHistoryHidden', channel, enabled: true });
  await promote(ana, room, budi, { pin_messages: true });
  await restrict(ana, room, citra, { view_messages: true });
  const events = await log();
  assert.deepEqual(kinds(events), [
    'ParticipantToggleBan',
    'ParticipantToggleAdmin',
    'TogglePreHistoryHidden',
    'ToggleSlowMode',
    'ChangeUsername',
    'ChangeAbout',
    'ChangeTitle',
    'ParticipantInvite',
  ]);
  const title = events[6]?.action;
  assert.ok(title?._ === 'channelAdminLogEventActionChangeTitle');
  assert.deepEqual([title.prev_value, title.new_value], ['Buku harian', 'Buku malam']);
  assert.ok(events.every(({ user_id }) => user_id === ana.id));
});

test('messages that were edited or deleted are shown as they were', async () => {
  const id = await sayIn(ana, room, 'catatan pertama');
  await ana.call<'messages.editMessage'>({ _: 'messages.editMessage', peer: room.peer, id, message: 'catatan kedua' });
  await ana.call<'channels.deleteMessages'>({ _: 'channels.deleteMessages', channel: room.input, id: [id] });
  const [deleted, edited] = await log({ limit: 2 });
  assert.ok(deleted?.action._ === 'channelAdminLogEventActionDeleteMessage');
  assert.ok(edited?.action._ === 'channelAdminLogEventActionEditMessage');
  const { message } = deleted.action;
  const { prev_message: prev, new_message: next } = edited.action;
  assert.ok(message._ === 'message' && prev._ === 'message' && next._ === 'message');
  assert.deepEqual(
    [prev.message, next.message, message.message],
    ['catatan pertama', 'catatan kedua', 'catatan kedua'],
  );
});

test('the log is filtered by kind, by admin and by words, and paged by id', async () => {
  const promotions = await log({ events_filter: { _: 'channelAdminLogEventsFilter', promote: true } });
  assert.deepEqual(kinds(promotions), ['ParticipantToggleAdmin']);
  const settings = await log({ events_filter: { _: 'channelAdminLogEventsFilter', settings: true } });
  assert.deepEqual(kinds(settings), ['TogglePreHistoryHidden', 'ToggleSlowMode']);
  assert.deepEqual(await log({ events_filter: { _: 'channelAdminLogEventsFilter' } }), []);
  assert.deepEqual(kinds(await log({ q: 'HARIAN' })), ['ChangeTitle']);
  assert.deepEqual(kinds(await log({ q: 'citra' })), ['ParticipantToggleBan']);
  assert.deepEqual(await log({ admins: [inputOf(budi)] }), []);
  const all = await log();
  const [first, second] = all;
  assert.ok(first !== undefined && second !== undefined);
  assert.deepEqual(await log({ max_id: second.id }), all.slice(2));
  assert.deepEqual(await log({ min_id: second.id }), [first]);
});

test('what is older than the log is kept is not told, and is forgotten', async () => {
  house.clock.moveS(48 * 60 * 60 + 1);
  await ana.call<'channels.editTitle'>({ _: 'channels.editTitle', channel: room.input, title: 'Buku baru' });
  assert.deepEqual(kinds(await log()), ['ChangeTitle']);
  const { chatStore } = house.services.messages;
  await chatStore.log.forget(Math.floor(house.clock.nowMs() / 1000) - 60, 100);
  const query = { query: '', categories: undefined, actorIds: undefined, maxId: 0, minId: 0, sinceS: 0, limit: 100 };
  const kept = await chatStore.log.read({ ...query, chatId: room.peerId });
  assert.equal(kept.length, 1);
});
