import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, tempFolder } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { historyOf, makeChannel, sayIn, toldInChannel, type Room } from '../chats/chats.ts';
import { letIn, updatesIn } from './facts.ts';
import { peerOf } from './talk.ts';

const look = async (person: Person, { peer }: Room, id: number, increment = true) => {
  const { views } = await person.call<'messages.getMessagesViews'>({
    _: 'messages.getMessagesViews',
    peer,
    id: [id],
    increment,
  });
  return [views[0]?.views, views[0]?.forwards];
};

test('each viewer counts once in a day, forwards count, all are told, and a restart keeps them', async (t) => {
  const folder = tempFolder();
  let house = await openHouse(folder);
  t.after(() => house.close());
  const ana = await arrive(house, 1, 'Ana');
  const budi = await arrive(house, 2, 'Budi');
  const citra = await arrive(house, 3, 'Citra');
  const channel = await makeChannel(ana, 'Tontonan', 'broadcast');
  for (const person of [budi, citra]) await letIn(house, channel, person);
  const id = await sayIn(ana, channel, 'lihat');
  const [fresh] = await historyOf(budi, channel);
  assert.ok(fresh?._ === 'message');
  assert.deepEqual([fresh.views, fresh.forwards], [1, 0]);
  assert.deepEqual(await look(ana, channel, id), [1, 0]);
  assert.deepEqual(await look(budi, channel, id), [2, 0]);
  assert.deepEqual(await look(budi, channel, id), [2, 0]);
  assert.deepEqual(await look(citra, channel, id, false), [2, 0]);
  const heard = house.hear(channel.peerId);
  await citra.call<'messages.forwardMessages'>({
    _: 'messages.forwardMessages',
    from_peer: channel.peer,
    to_peer: peerOf(budi),
    id: [id],
    random_id: [5n],
  });
  assert.deepEqual(await look(citra, channel, id), [3, 1]);
  await house.services.messages.postCounts.flush();
  assert.deepEqual(await look(citra, channel, id), [3, 1]);
  assert.deepEqual(
    updatesIn(await toldInChannel(house, channel, heard)).map((update) =>
      update._ === 'updateChannelMessageViews'
        ? update.views
        : update._ === 'updateChannelMessageForwards' && update.forwards,
    ),
    [3, 1],
  );
  house.clock.moveS(25 * 3600);
  assert.deepEqual(await look(budi, channel, id), [4, 1]);
  await house.close();
  house = await openHouse(folder);
  const again = await house.reconnect(citra.key.id);
  assert.deepEqual(await look({ ...citra, ...again }, channel, id, false), [4, 1]);
});
