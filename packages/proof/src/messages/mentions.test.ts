import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sendText } from '@suaka/domain';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, type Person } from '../accounts/people.ts';
import { historyOf, makeChannel, makeGroup, sayIn, type Room } from '../chats/chats.ts';
import { dialogWith, letIn, updatesIn } from './facts.ts';
import { chatWith, missed, ptsOf, pushed, say } from './talk.ts';

let house: House;
let ana: Person;
let budi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1, 'Ana');
  budi = await arrive(house, 2, 'Budi');
  for (let count = 0; count < 5; count++) await say(budi, budi, `note ${count}`);
});
after(() => house.close());

const naming = (person: Person) => ({
  entities: [{ _: 'inputMessageEntityMentionName' as const, offset: 0, length: 4, user_id: inputOf(person) }],
});

const unread = async (person: Person, { peer }: Room) => {
  const page = await person.call<'messages.getUnreadMentions'>({
    _: 'messages.getUnreadMentions',
    peer,
    offset_id: 0,
    add_offset: 0,
    limit: 10,
    max_id: 0,
    min_id: 0,
  });
  assert.ok(page._ !== 'messages.messagesNotModified');
  return page.messages.map(({ id }) => id);
};

test('in a group a mention stays unread until it is looked at, and deletion takes it away', async () => {
  const group = await makeGroup(ana, 'Sebutan', [budi]);
  for (const text of ['Budi satu', 'Budi dua', 'Budi tiga']) await sayIn(ana, group, text, naming(budi));
  const [third, second, first] = await historyOf(budi, group);
  assert.ok(third?._ === 'message');
  assert.deepEqual([third.mentioned, third.media_unread], [true, true]);
  assert.deepEqual(await unread(budi, group), [third.id, second?.id, first?.id]);
  await budi.call<'messages.readHistory'>({ _: 'messages.readHistory', peer: group.peer, max_id: 0 });
  assert.equal((await dialogWith(budi, group.peer)).unread_mentions_count, 3);
  const from = await ptsOf(budi);
  const heard = house.hear(budi.id);
  const answer = await budi.call<'messages.readMessageContents'>({
    _: 'messages.readMessageContents',
    id: [first?.id ?? 0, 99_999],
  });
  assert.deepEqual([answer.pts, answer.pts_count], [from + 1, 1]);
  const [told] = updatesIn(await pushed(house, budi, heard));
  assert.ok(told?._ === 'updateReadMessagesContents');
  assert.deepEqual([told.messages, told.pts], [[first?.id], from + 1]);
  const [mine] = await historyOf(ana, group);
  await ana.call<'messages.deleteMessages'>({ _: 'messages.deleteMessages', id: [mine?.id ?? 0], revoke: true });
  assert.deepEqual(await unread(budi, group), [second?.id]);
  const read = await budi.call<'messages.readMentions'>({ _: 'messages.readMentions', peer: group.peer });
  assert.deepEqual([read.pts_count, read.offset], [1, 0]);
  assert.deepEqual(await unread(budi, group), []);
  const difference = await missed(budi, from);
  assert.ok(difference._ === 'updates.difference');
  assert.deepEqual(
    difference.other_updates.flatMap((update) => (update._ === 'updateReadMessagesContents' ? update.messages : [])),
    [first?.id, second?.id],
  );
});

test('in a supergroup an answer mentions, and looking at it is told to the other devices and later', async () => {
  const group = await makeChannel(ana, 'Sebutan besar', 'megagroup');
  await letIn(house, group, budi);
  const asked = await sayIn(budi, group, 'siapa?');
  const id = await sayIn(ana, group, 'saya', {
    reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: asked },
  });
  assert.deepEqual(await unread(budi, group), [id]);
  assert.equal((await dialogWith(budi, group.peer)).unread_mentions_count, 1);
  const from = await ptsOf(budi);
  const heard = house.hear(budi.id);
  await budi.call<'channels.readMessageContents'>({
    _: 'channels.readMessageContents',
    channel: group.input,
    id: [id],
  });
  const expected = { _: 'updateChannelReadMessagesContents', channel_id: group.id, messages: [id] };
  assert.deepEqual(updatesIn(await pushed(house, budi, heard)), [expected]);
  const difference = await missed(budi, from);
  assert.ok(difference._ === 'updates.difference');
  const told = difference.other_updates.filter((update) => update._ === 'updateChannelReadMessagesContents');
  assert.deepEqual(told, [expected]);
  assert.deepEqual(await unread(budi, group), []);
  const [seen] = await historyOf(budi, group);
  assert.ok(seen?._ === 'message');
  assert.deepEqual([seen.mentioned, seen.media_unread], [true, undefined]);
});

test('who listens to a voice message tells its author so', async () => {
  const document = {
    id: '11',
    accessHash: '12',
    date: 1_700_000_000,
    mimeType: 'audio/ogg',
    byteLength: 3,
    blob: 'ab'.repeat(32),
    attributes: [{ kind: 'audio', durationS: 1, isVoice: true }],
    thumbs: [],
  } as const;
  const parts = house.services.messages;
  const sending = { authorId: ana.id, peerId: budi.id, text: '', entities: undefined, replyTo: undefined };
  const sent = await sendText(
    parts,
    {
      ...sending,
      isSilent: false,
      clearDraft: false,
      randomId: 881n,
      extra: { media: { kind: 'document', document } },
    },
    { authKeyId: ana.key.id, sessionId: 1n },
  );
  const unheard = async (person: Person, other: Person) => (await chatWith(person, other))[0]?.media_unread;
  assert.deepEqual([await unheard(ana, budi), await unheard(budi, ana)], [true, true]);
  const heard = house.hear(ana.id);
  // Its author hears it without anyone being told.
  await ana.call<'messages.readMessageContents'>({ _: 'messages.readMessageContents', id: [sent.id] });
  assert.equal(await unheard(ana, budi), true);
  const [theirs] = await chatWith(budi, ana);
  await budi.call<'messages.readMessageContents'>({ _: 'messages.readMessageContents', id: [theirs?.id ?? 0] });
  const [told] = updatesIn(await pushed(house, ana, heard));
  assert.ok(told?._ === 'updateReadMessagesContents');
  assert.deepEqual(told.messages, [sent.id]);
  assert.deepEqual([await unheard(ana, budi), await unheard(budi, ana)], [undefined, undefined]);
});
