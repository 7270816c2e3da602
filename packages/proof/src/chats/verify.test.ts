import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { RpcError } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import fc from 'fast-check';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { sayIn, type Room } from './chats.ts';
import { invite, promote, restrict, roomOf } from './rooms.ts';
import { catchUp, comparable, copyOf, fetchView, Listener, type ChannelView } from './verify-view.ts';

let house: House;
let people: readonly [Person, Person, Person];
before(async () => {
  house = await openHouse(tempFolder());
  people = [await arrive(house, 1, 'Ana'), await arrive(house, 2, 'Budi'), await arrive(house, 3, 'Citra')];
});
after(() => house.close());

interface Step {
  readonly kind: (typeof kinds)[number];
  readonly by: number;
  readonly to: number;
  readonly pick: number;
}

const kinds = [
  'say',
  'say',
  'say',
  'edit',
  'delete',
  'title',
  'protect',
  'default',
  'ban',
  'invite',
  'leave',
  'join',
  'promote',
  'react',
  'react',
  'reply',
  'pin',
  'topic',
] as const;

const steps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), by: fc.nat(2), to: fc.nat(2), pick: fc.nat(99) }), {
  minLength: 25,
  maxLength: 25,
});

/** One of three reactions, or none. */
const liked = (pick: number): Tl<'Reaction'>[] =>
  ['👍', '❤', '🔥'].slice(pick % 4, (pick % 4) + 1).map((emoticon) => ({ _: 'reactionEmoji', emoticon }));

/** Makes a topic and gives its id. */
async function topicIn(person: Person, { peer }: Room, title: string): Promise<number> {
  const random_id = BigInt(++topicCount);
  const made = await person.call<'messages.createForumTopic'>({
    _: 'messages.createForumTopic',
    peer,
    title,
    random_id,
  });
  assert.ok(made._ === 'updates');
  const named = made.updates.find((update) => update._ === 'updateMessageID');
  assert.ok(named?._ === 'updateMessageID');
  return named.id;
}
let topicCount = 0;

/** A supergroup, one of topics, or a channel in which admins speak. */
const roomKinds = ['megagroup', 'forum', 'broadcast'] as const;

async function openRoom(kind: (typeof roomKinds)[number]): Promise<Room> {
  const [owner, ...others] = people;
  const room = await roomOf(owner, kind === 'broadcast' ? kind : 'megagroup', others);
  if (kind === 'forum') {
    await owner.call<'channels.toggleForum'>({
      _: 'channels.toggleForum',
      channel: room.input,
      enabled: true,
      tabs: false,
    });
  }
  return room;
}

/** Does one thing; what is refused changes nothing. */
async function take(room: Room, { kind, by, to, pick }: Step, ids: number[]): Promise<void> {
  const person = people[by] ?? people[0];
  const other = people[to] ?? people[0];
  const { input: channel, peer } = room;
  const id = ids[pick % Math.max(ids.length, 1)] ?? 1;
  switch (kind) {
    case 'say':
      ids.push(await sayIn(person, room, `kata ${pick}`));
      return;
    case 'edit':
      await person.call<'messages.editMessage'>({ _: 'messages.editMessage', peer, id, message: `baru ${pick}` });
      return;
    case 'delete':
      await person.call<'channels.deleteMessages'>({ _: 'channels.deleteMessages', channel, id: [id] });
      return;
    case 'title':
      await person.call<'channels.editTitle'>({ _: 'channels.editTitle', channel, title: `Judul ${pick}` });
      return;
    case 'protect':
      await person.call<'messages.toggleNoForwards'>({ _: 'messages.toggleNoForwards', peer, enabled: pick % 2 === 0 });
      return;
    case 'default':
      await person.call<'messages.editChatDefaultBannedRights'>({
        _: 'messages.editChatDefaultBannedRights',
        peer,
        banned_rights: { _: 'chatBannedRights', send_polls: pick % 2 === 0, until_date: 0 },
      });
      return;
    case 'ban':
      await restrict(person, room, other, pick % 3 === 0 ? {} : { view_messages: true });
      return;
    case 'invite':
      await invite(person, room, [other]);
      return;
    case 'leave':
      if (by !== 0) await person.call<'channels.leaveChannel'>({ _: 'channels.leaveChannel', channel });
      return;
    case 'join':
      await person.call<'channels.joinChannel'>({ _: 'channels.joinChannel', channel });
      return;
    case 'reply':
      ids.push(
        await sayIn(person, room, `jawab ${pick}`, { reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: id } }),
      );
      return;
    case 'react':
      await person.call<'messages.sendReaction'>({
        _: 'messages.sendReaction',
        peer,
        msg_id: id,
        reaction: liked(pick),
      });
      return;
    case 'pin':
      await person.call<'messages.updatePinnedMessage'>({
        _: 'messages.updatePinnedMessage',
        peer,
        id,
        unpin: pick % 3 === 0 || undefined,
        silent: true,
      });
      return;
    case 'topic':
      ids.push(await topicIn(person, room, `Topik ${pick}`));
      return;
    case 'promote':
      await promote(person, room, other, pick % 2 === 0 ? { ban_users: true, change_info: true } : {});
  }
}

for (const kind of roomKinds) {
  test(`state before + updates = state after = difference, for whoever is in a ${kind} and whoever comes and goes`, () =>
    verifyRoom(kind));
}

let count = 0;

async function verifyRoom(kind: (typeof roomKinds)[number]): Promise<void> {
  const property = fc.asyncProperty(steps, async (taken) => {
    const room = await openRoom(kind);
    await people[0].call<'channels.updateUsername'>({
      _: 'channels.updateUsername',
      channel: room.input,
      username: `verifikasi${++count}`,
    });
    const views = await Promise.all(people.map((person) => fetchView(person, room)));
    const started = (index: number): ChannelView => views[index] ?? assert.fail('a view is missing');
    const listeners = people.map((person, index) => new Listener(house, room, person, copyOf(started(index))));
    const since = Math.floor(house.clock.nowMs() / 1000);
    const ids: number[] = [];
    for (const step of taken) {
      await take(room, step, ids).catch((error: unknown) => {
        if (!(error instanceof RpcError)) throw error;
      });
      for (const listener of listeners) await listener.settle();
    }
    for (const [index, { person, view }] of listeners.entries()) {
      const now = comparable(await fetchView(person, room));
      assert.deepEqual(comparable(view), now, `${person.user.first_name}: state before + updates = state after`);
      const woken = await catchUp(person, room, started(index), since);
      assert.deepEqual(comparable(woken), now, `${person.user.first_name}: state before + difference = state after`);
    }
    await people[0].call<'channels.updateUsername'>({
      _: 'channels.updateUsername',
      channel: room.input,
      username: '',
    });
  });
  await fc.assert(property, { seed: 20_261_124, numRuns: 6 });
}
