import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { RpcError } from '@suaka/domain';
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
] as const;

const steps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), by: fc.nat(2), to: fc.nat(2), pick: fc.nat(99) }), {
  minLength: 25,
  maxLength: 25,
});

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
    case 'promote':
      await promote(person, room, other, pick % 2 === 0 ? { ban_users: true, change_info: true } : {});
  }
}

test('state before + updates = state after = difference, for whoever is in a supergroup and whoever comes and goes', async () => {
  let count = 0;
  const property = fc.asyncProperty(steps, async (taken) => {
    const room = await roomOf(people[0], 'megagroup', [people[1], people[2]]);
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
  await fc.assert(property, { seed: 20_261_124, numRuns: 12 });
});
