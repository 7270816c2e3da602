import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serviceUserId } from '@suaka/domain';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, importNumbers, secondDevice, type Person } from '../accounts/people.ts';
import { chatWith, peerOf, ptsOf, pushed, refusedAs, say } from './talk.ts';

let house: House;
let ana: Person;
let budi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
});
after(() => house.close());

test('a message stands in both boxes, each with its own id, and is answered with its pts', async () => {
  const [anaPts, budiPts] = [await ptsOf(ana), await ptsOf(budi)];
  const sent = await say(ana, budi, 'hello');
  assert.deepEqual([sent.id, sent.pts, sent.pts_count, sent.out], [anaPts + 1, anaPts + 1, 1, true]);
  const [mine] = await chatWith(ana, budi);
  const [theirs] = await chatWith(budi, ana);
  assert.deepEqual([mine?.id, mine?.out, mine?.message], [sent.id, true, 'hello']);
  assert.deepEqual([theirs?.id, theirs?.out, theirs?.message], [budiPts + 1, undefined, 'hello']);
  assert.deepEqual(theirs?.from_id, { _: 'peerUser', user_id: ana.id });
});

test('a repeated random id is answered as the first time, and nobody is told again', async () => {
  const first = await say(ana, budi, 'once', { random_id: -99n });
  const heard = house.hear(budi.id);
  house.clock.moveS(60);
  assert.deepEqual(await say(ana, budi, 'twice', { random_id: -99n }), first);
  assert.deepEqual(heard, []);
});

test('a stranger comes with the sender, a contact in the short form', async () => {
  const heard = house.hear(budi.id);
  const news = () =>
    pushed(
      house,
      budi,
      heard.splice(0).filter(({ kind }) => kind === 'events'),
    );
  await say(ana, budi, 'a stranger still');
  const [full] = await news();
  await importNumbers(budi, [{ phone: ana.phone, first: 'Ana' }]);
  await say(ana, budi, 'a contact now');
  const [short] = await news();
  assert.ok(full?._ === 'updates' && short?._ === 'updateShortMessage');
  // Only the sender: the receiver is not met in the message.
  assert.deepEqual(
    full.users.map(({ id }) => id),
    [ana.id],
  );
  const [update] = full.updates;
  assert.ok(update?._ === 'updateNewMessage');
  assert.deepEqual([short.user_id, short.message, short.pts], [ana.id, 'a contact now', update.pts + 1]);
});

test("the sender's other devices are told, the sending session is named as the origin", async () => {
  await secondDevice(house, ana);
  const heard = house.hear(ana.id);
  await say(ana, budi, 'from one device');
  assert.deepEqual(
    heard.map((message) => message.origin?.authKeyId),
    [ana.key.id],
  );
});

test('entities are kept, those of the text itself are added, and the answer has them all', async () => {
  const sent = await say(ana, budi, 'look at example.org', {
    entities: [{ _: 'messageEntityBold', offset: 0, length: 4 }],
  });
  const expected = [
    { _: 'messageEntityBold', offset: 0, length: 4 },
    { _: 'messageEntityUrl', offset: 8, length: 11 },
  ];
  assert.deepEqual(sent.entities, expected);
  assert.deepEqual((await chatWith(budi, ana))[0]?.entities, expected);
});

test('what cannot be sent is refused as documented', async () => {
  await assert.rejects(say(ana, budi, ' '), refusedAs('MESSAGE_EMPTY'));
  await assert.rejects(say(ana, budi, 'x'.repeat(4097)), refusedAs('MESSAGE_TOO_LONG'));
  await assert.rejects(say(ana, budi, 'x', { random_id: 0n }), refusedAs('RANDOM_ID_EMPTY'));
  await assert.rejects(
    say(ana, budi, 'x', { entities: [{ _: 'messageEntityBold', offset: 1, length: 1 }] }),
    refusedAs('ENTITY_BOUNDS_INVALID'),
  );
  const wrongHash = { ...peerOf(budi), access_hash: 1n };
  await assert.rejects(say(ana, budi, 'x', { peer: wrongHash }), refusedAs('PEER_ID_INVALID'));
  await assert.rejects(say(ana, budi, 'x', { peer: { _: 'inputPeerEmpty' } }), refusedAs('PEER_ID_INVALID'));
  const replyTo = { _: 'inputReplyToMessage' as const, reply_to_msg_id: 100_000 };
  await assert.rejects(say(ana, budi, 'x', { reply_to: replyTo }), refusedAs('REPLY_MESSAGE_ID_INVALID'));
  await assert.rejects(say(ana, budi, 'x', { schedule_date: 2_000_000_000 }), refusedAs('SCHEDULE_DATE_TOO_LATE'));
});

test('an answer quotes what stands in the message, and nothing else', async () => {
  const { id } = await say(ana, budi, 'one two three');
  const quoting = (text: string) =>
    ({ _: 'inputReplyToMessage', reply_to_msg_id: id, quote_text: text, quote_offset: 0 }) as const;
  await say(ana, budi, 'yes', { reply_to: quoting('two') });
  const [answer] = await chatWith(budi, ana);
  assert.ok(answer?.reply_to?._ === 'messageReplyHeader');
  const [, quoted] = await chatWith(budi, ana);
  assert.deepEqual(
    [answer.reply_to.reply_to_msg_id, answer.reply_to.quote_text, answer.reply_to.quote_offset],
    [quoted?.id, 'two', 4],
  );
  await assert.rejects(say(ana, budi, 'no', { reply_to: quoting('four') }), refusedAs('QUOTE_TEXT_INVALID'));
});

test('one who is blocked cannot write, nor who blocked', async () => {
  const block = (isBlocked: boolean) =>
    isBlocked
      ? ana.call<'contacts.block'>({ _: 'contacts.block', id: peerOf(budi) })
      : ana.call<'contacts.unblock'>({ _: 'contacts.unblock', id: peerOf(budi) });
  await block(true);
  await assert.rejects(say(ana, budi, 'x'), refusedAs('YOU_BLOCKED_USER'));
  await assert.rejects(say(budi, ana, 'x'), refusedAs('USER_IS_BLOCKED'));
  await block(false);
  await say(budi, ana, 'again');
});

test('what is said to oneself or to the service account is in one box', async () => {
  const from = await ptsOf(ana);
  await say(ana, ana, 'a note', { peer: { _: 'inputPeerSelf' } });
  const service = await house.services.people.find(serviceUserId);
  const servicePeer = { _: 'inputPeerUser', user_id: serviceUserId, access_hash: service?.accessHash ?? 0n } as const;
  await say(ana, ana, 'thanks', { peer: servicePeer });
  assert.equal(await ptsOf(ana), from + 2);
  const [note] = await chatWith(ana, ana);
  assert.deepEqual(
    [note?.message, note?.out, note?.saved_peer_id],
    ['a note', true, { _: 'peerUser', user_id: ana.id }],
  );
});
