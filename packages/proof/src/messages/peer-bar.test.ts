import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, tempFolder } from '../accounts/house.ts';
import { arrive, secondDevice, type Person } from '../accounts/people.ts';
import { updatesIn } from './facts.ts';
import { missed, peerOf, ptsOf, pushed, refusedAs, say } from './talk.ts';

const barOf = async (person: Person, other: Person) => {
  const { settings } = await person.call<'messages.getPeerSettings'>({
    _: 'messages.getPeerSettings',
    peer: peerOf(other),
  });
  return [settings.add_contact, settings.block_contact];
};

const hide = (person: Person, peer = peerOf(person)) =>
  person.call<'messages.hidePeerSettingsBar'>({ _: 'messages.hidePeerSettingsBar', peer });

test('a bar that was hidden stays so on all devices and after a restart, for that chat alone', async (t) => {
  const folder = tempFolder();
  let house = await openHouse(folder);
  t.after(() => house.close());
  const ana = await arrive(house, 1, 'Ana');
  const budi = await arrive(house, 2, 'Budi');
  const citra = await arrive(house, 3, 'Citra');
  for (const person of [budi, citra]) await say(person, ana, 'halo');
  const other = await secondDevice(house, ana);
  assert.deepEqual(await barOf(other, budi), [true, true]);
  const pts = await ptsOf(ana);
  const heard = house.hear(ana.id);
  assert.equal(await hide(ana, peerOf(budi)), true);
  assert.equal(await hide(ana, peerOf(budi)), true);
  const hidden = {
    _: 'updatePeerSettings',
    peer: { _: 'peerUser', user_id: budi.id },
    settings: { _: 'peerSettings', add_contact: undefined, block_contact: undefined },
  };
  assert.deepEqual(updatesIn(await pushed(house, ana, heard)), [hidden]);
  const difference = await missed(other, pts);
  assert.ok(difference._ === 'updates.difference');
  assert.deepEqual(
    difference.other_updates.filter(({ _ }) => _ === 'updatePeerSettings'),
    [hidden],
  );
  const nothing = [undefined, undefined];
  assert.deepEqual([await barOf(other, budi), await barOf(other, citra)], [nothing, [true, true]]);
  assert.deepEqual(await barOf(budi, ana), [true, true]);
  await assert.rejects(hide(ana, { ...peerOf(budi), access_hash: 1n }), refusedAs('PEER_ID_INVALID'));
  await house.close();
  house = await openHouse(folder);
  const again = await house.reconnect(ana.key.id);
  assert.deepEqual(await barOf({ ...ana, ...again }, budi), nothing);
});
