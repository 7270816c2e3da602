import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { chatWith, peerOf, ptsOf, pushed, refusedAs, say } from './talk.ts';

let house: House;
let ana: Person;
let budi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  // So that the two boxes' ids are far apart.
  for (let count = 0; count < 30; count++) await say(budi, budi, `note ${count}`);
});
after(() => house.close());

const edit = (person: Person, peer: Person, id: number, message: string) =>
  person.call<'messages.editMessage'>({ _: 'messages.editMessage', peer: peerOf(peer), id, message });

test('an edit reaches both sides, each by its own id', async () => {
  const { id } = await say(ana, budi, 'first');
  const heard = house.hear(budi.id);
  house.clock.moveS(5);
  const answer = await edit(ana, budi, id, 'second');
  assert.ok(answer._ === 'updates');
  const [own] = answer.updates;
  assert.ok(own?._ === 'updateEditMessage' && own.message._ === 'message');
  assert.deepEqual([own.message.id, own.message.message, own.pts], [id, 'second', id + 1]);
  const [theirs] = await pushed(house, budi, heard);
  assert.ok(theirs?._ === 'updates');
  const [update] = theirs.updates;
  assert.ok(update?._ === 'updateEditMessage' && update.message._ === 'message');
  assert.notEqual(update.message.id, id);
  assert.deepEqual([update.message.message, update.message.edit_date], ['second', own.message.edit_date]);
});

test('an edit is refused as documented', async () => {
  const { id } = await say(ana, budi, 'fixed');
  const [theirs] = await chatWith(budi, ana);
  await assert.rejects(edit(budi, ana, theirs?.id ?? 0, 'mine now'), refusedAs('MESSAGE_AUTHOR_REQUIRED'));
  await assert.rejects(edit(ana, budi, id, 'fixed'), refusedAs('MESSAGE_NOT_MODIFIED'));
  await assert.rejects(edit(ana, budi, id, ''), refusedAs('MESSAGE_EMPTY'));
  await assert.rejects(edit(ana, budi, 99_999, 'x'), refusedAs('MESSAGE_ID_INVALID'));
  await assert.rejects(edit(ana, ana, id, 'x'), refusedAs('MESSAGE_ID_INVALID'));
  house.clock.moveS(49 * 3600);
  await assert.rejects(edit(ana, budi, id, 'late'), refusedAs('MESSAGE_EDIT_TIME_EXPIRED'));
});

test('what one keeps for oneself can be edited for ever', async () => {
  const { id } = await say(ana, ana, 'a note');
  house.clock.moveS(49 * 3600);
  await edit(ana, ana, id, 'a better note');
  assert.equal((await chatWith(ana, ana))[0]?.message, 'a better note');
});

test('a deletion for everybody is told to the other side by its own ids', async () => {
  const { id } = await say(ana, budi, 'gone soon');
  const [theirs] = await chatWith(budi, ana);
  const heard = house.hear(budi.id);
  const pts = await ptsOf(ana);
  const answer = await ana.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', id: [id], revoke: true });
  assert.deepEqual([answer.pts, answer.pts_count], [pts + 1, 1]);
  const [updates] = await pushed(house, budi, heard);
  assert.ok(updates?._ === 'updates');
  const [update] = updates.updates;
  assert.ok(update?._ === 'updateDeleteMessages');
  assert.deepEqual(update.messages, [theirs?.id]);
  const again = await ana.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', id: [id], revoke: true });
  assert.deepEqual([again.pts, again.pts_count], [pts + 1, 0]);
});

test('forwards keep their order, name the first author, and answer each random id', async () => {
  const [one, two] = [await say(ana, budi, 'one'), await say(ana, budi, 'two')];
  const carol = await arrive(house, 3, 'Carol');
  const theirs = await chatWith(budi, ana);
  const forward = (from: Person, to: Person, ids: number[], randomIds: bigint[], peer: Person, more = {}) =>
    from.call<'messages.forwardMessages'>({
      _: 'messages.forwardMessages',
      from_peer: peerOf(peer),
      to_peer: peerOf(to),
      id: ids,
      random_id: randomIds,
      ...more,
    });
  const ids = theirs
    .slice(0, 2)
    .map(({ id }) => id)
    .toReversed();
  const answer = await forward(budi, carol, ids, [71n, 72n], ana);
  assert.ok(answer._ === 'updates');
  const named = answer.updates.flatMap((update) => (update._ === 'updateMessageID' ? [update.random_id] : []));
  assert.deepEqual(named, [71n, 72n]);
  const seen = await chatWith(carol, budi);
  assert.deepEqual(
    seen.map(({ message }) => message),
    ['two', 'one'],
  );
  assert.deepEqual(
    seen.map(({ fwd_from }) => fwd_from?.from_id),
    [
      { _: 'peerUser', user_id: ana.id },
      { _: 'peerUser', user_id: ana.id },
    ],
  );
  // Forwarded on, it still names the first author; to oneself also where it was found; or nobody.
  const [last] = seen;
  await forward(carol, carol, [last?.id ?? 0], [73n], budi);
  const [saved] = await chatWith(carol, carol);
  assert.deepEqual(saved?.fwd_from?.from_id, { _: 'peerUser', user_id: ana.id });
  assert.deepEqual(
    [saved?.fwd_from?.saved_from_peer, saved?.fwd_from?.saved_from_msg_id],
    [{ _: 'peerUser', user_id: budi.id }, last?.id],
  );
  await forward(ana, budi, [one.id], [74n], budi, { drop_author: true });
  assert.equal((await chatWith(budi, ana))[0]?.fwd_from, undefined);
  await assert.rejects(forward(ana, budi, [two.id], [], budi), refusedAs('RANDOM_ID_INVALID'));
  await assert.rejects(forward(ana, budi, [], [], budi), refusedAs('MESSAGE_IDS_EMPTY'));
  await assert.rejects(forward(ana, budi, [two.id], [75n], ana), refusedAs('MESSAGE_ID_INVALID'));
});

test('a history is cleared to a note that it was, or goes from the list', async () => {
  const clear = (more: { just_clear?: boolean; revoke?: boolean }) =>
    ana.call<'messages.deleteHistory'>({ _: 'messages.deleteHistory', peer: peerOf(budi), max_id: 0, ...more });
  const pts = await ptsOf(ana);
  const answer = await clear({ just_clear: true });
  assert.deepEqual([answer.pts, answer.pts_count, answer.offset], [pts + 2, 2, 0]);
  assert.deepEqual(await chatWith(ana, budi), []);
  assert.notDeepEqual(await chatWith(budi, ana), []);
  const peers = async () => {
    const list = await ana.call<'messages.getDialogs'>({
      _: 'messages.getDialogs',
      offset_date: 0,
      offset_id: 0,
      offset_peer: { _: 'inputPeerEmpty' },
      limit: 100,
      hash: 0n,
    });
    assert.ok(list._ === 'messages.dialogs');
    return list.dialogs.flatMap((dialog) =>
      dialog._ === 'dialog' && dialog.peer._ === 'peerUser' ? [dialog.peer.user_id] : [],
    );
  };
  assert.ok((await peers()).includes(budi.id));
  await clear({ revoke: true });
  assert.ok(!(await peers()).includes(budi.id));
});
