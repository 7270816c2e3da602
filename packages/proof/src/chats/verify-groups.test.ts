import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pushOf } from '@suaka/api';
import { RpcError, type BusMessage } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import fc from 'fast-check';
import { openHouse, tempFolder, type House } from '../accounts/house.ts';
import { arrive, inputOf, type Person } from '../accounts/people.ts';
import { missed, ptsOf } from '../messages/talk.ts';
import { historyOf, makeGroup, sayIn, type Room } from './chats.ts';
import { isPinned, textOf } from './verify-view.ts';

let house: House;
let people: readonly [Person, Person, Person];
before(async () => {
  house = await openHouse(tempFolder());
  people = [await arrive(house, 1, 'Ana'), await arrive(house, 2, 'Budi'), await arrive(house, 3, 'Citra')];
});
after(() => house.close());

/** What a device knows of a basic group: its messages are in the box of each member. */
interface GroupView {
  pts: number;
  readonly messages: Map<number, string>;
  readonly pinned: Set<number>;
}

async function fetchView(person: Person, room: Room): Promise<GroupView> {
  const history = await historyOf(person, room);
  return {
    pts: await ptsOf(person),
    messages: new Map(history.map((message) => [message.id, textOf(message)])),
    pinned: new Set(history.filter(isPinned).map(({ id }) => id)),
  };
}

const copyOf = ({ pts, messages, pinned }: GroupView): GroupView => ({
  pts,
  messages: new Map(messages),
  pinned: new Set(pinned),
});

const comparable = ({ pts, messages, pinned }: GroupView): unknown => ({
  pts,
  messages: [...messages].toSorted(([one], [other]) => one - other),
  pinned: [...pinned].toSorted((one, other) => one - other),
});

/** What says nothing of what is compared, or of no message at all. */
const indifferent = new Set<string>([
  'updateChat',
  'updateChatDefaultBannedRights',
  'updateChatParticipants',
  'updateMessageReactions',
] satisfies Tl<'Update'>['_'][]);

function apply(view: GroupView, update: Tl<'Update'>): void {
  switch (update._) {
    case 'updateNewMessage':
    case 'updateEditMessage':
      view.messages.set(update.message.id, textOf(update.message));
      break;
    case 'updateDeleteMessages':
      for (const id of update.messages) {
        view.messages.delete(id);
        view.pinned.delete(id);
      }
      break;
    case 'updatePinnedMessages':
      for (const id of update.messages) {
        if (update.pinned === true) view.pinned.add(id);
        else view.pinned.delete(id);
      }
      break;
    case 'updateReadHistoryInbox':
    case 'updateReadHistoryOutbox':
      break;
    default:
      assert.ok(indifferent.has(update._), update._);
      return;
  }
  assert.equal(update.pts, view.pts + update.pts_count, `${update._} does not follow what was before it`);
  view.pts = update.pts;
}

/** A short message is told in a form of its own. */
function longForm(updates: Tl<'Updates'>): readonly Tl<'Update'>[] {
  if (updates._ === 'updates') return updates.updates;
  assert.ok(updates._ === 'updateShortChatMessage' || updates._ === 'updateShort', updates._);
  if (updates._ === 'updateShort') return [updates.update];
  const { pts, pts_count, from_id, chat_id, ...said } = updates;
  const peer_id = { _: 'peerChat', chat_id } as const;
  const message = { ...said, _: 'message', peer_id, from_id: { _: 'peerUser', user_id: from_id } } as const;
  return [{ _: 'updateNewMessage', message, pts, pts_count }];
}

const kinds = [
  'say',
  'say',
  'say',
  'reply',
  'edit',
  'delete',
  'react',
  'react',
  'pin',
  'title',
  'remove',
  'add',
  'read',
];

const steps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), by: fc.nat(2), to: fc.nat(2), pick: fc.nat(99) }), {
  minLength: 25,
  maxLength: 25,
});

type Step = { readonly kind: string; readonly by: number; readonly to: number; readonly pick: number };

/** Does one thing to what the one who does it sees; what is refused changes nothing. */
async function take(room: Room, { kind, by, to, pick }: Step): Promise<void> {
  const [person, other] = [people[by] ?? people[0], people[to] ?? people[0]];
  const { peer, id: chat_id } = room;
  const seen = (await historyOf(person, room)).filter(({ _ }) => _ === 'message');
  const id = seen[pick % Math.max(seen.length, 1)]?.id ?? 1;
  const emoticons = ['👍', '❤', '🔥'].slice(pick % 4, (pick % 4) + 1);
  switch (kind) {
    case 'say':
      return void (await sayIn(person, room, `kata ${pick}`));
    case 'reply':
      return void (await sayIn(person, room, 'jawab', { reply_to: { _: 'inputReplyToMessage', reply_to_msg_id: id } }));
    case 'edit':
      return void (await person.call<'messages.editMessage'>({
        _: 'messages.editMessage',
        peer,
        id,
        message: `baru ${pick}`,
      }));
    case 'delete':
      return void (await person.call<'messages.deleteMessages'>({
        _: 'messages.deleteMessages',
        id: [id],
        revoke: pick % 2 === 0 || undefined,
      }));
    case 'react':
      return void (await person.call<'messages.sendReaction'>({
        _: 'messages.sendReaction',
        peer,
        msg_id: id,
        reaction: emoticons.map((emoticon) => ({ _: 'reactionEmoji', emoticon })),
      }));
    case 'pin':
      return void (await person.call<'messages.updatePinnedMessage'>({
        _: 'messages.updatePinnedMessage',
        peer,
        id,
        unpin: pick % 3 === 0 || undefined,
        silent: true,
      }));
    case 'title':
      return void (await person.call<'messages.editChatTitle'>({
        _: 'messages.editChatTitle',
        chat_id,
        title: `Judul ${pick}`,
      }));
    case 'remove':
      if (to === 0) return;
      return void (await people[0].call<'messages.deleteChatUser'>({
        _: 'messages.deleteChatUser',
        chat_id,
        user_id: inputOf(other),
      }));
    case 'add':
      return void (await people[0].call<'messages.addChatUser'>({
        _: 'messages.addChatUser',
        chat_id,
        user_id: inputOf(other),
        fwd_limit: pick % 5,
      }));
    default:
      return void (await person.call<'messages.readHistory'>({ _: 'messages.readHistory', peer, max_id: id }));
  }
}

/** Applies what was told since the last time. */
async function settle(person: Person, heard: BusMessage[] = [], view?: GroupView): Promise<void> {
  assert.ok(view);
  for (const message of heard.splice(0)) {
    const updates = await pushOf(person.id, message, house.services);
    if (updates !== undefined) for (const update of longForm(updates)) apply(view, update);
  }
}

/** Someone who was away, brought up to now by the difference. */
async function catchUp(person: Person, asleep: GroupView): Promise<GroupView> {
  const view = copyOf(asleep);
  const difference = await missed(person, view.pts);
  if (difference._ === 'updates.differenceEmpty') return view;
  assert.ok(difference._ === 'updates.difference');
  for (const message of difference.new_messages) view.messages.set(message.id, textOf(message));
  for (const update of difference.other_updates) {
    // What came and went meanwhile is left out, so that gaps are allowed here.
    if ('pts' in update && 'pts_count' in update) view.pts = (update.pts ?? 0) - (update.pts_count ?? 0);
    apply(view, update);
  }
  view.pts = difference.state.pts;
  return view;
}

test('state before + updates = state after = difference, for whoever is in a basic group and whoever comes and goes', async () => {
  const property = fc.asyncProperty(steps, async (taken) => {
    const room = await makeGroup(people[0], 'Ruang', [people[1], people[2]]);
    const started = await Promise.all(people.map((person) => fetchView(person, room)));
    const heard = people.map((person): BusMessage[] => house.hear(person.id));
    const views = started.map(copyOf);
    for (const step of taken) {
      await take(room, step).catch((error: unknown) => {
        if (!(error instanceof RpcError)) throw error;
      });
      for (const [index, person] of people.entries()) await settle(person, heard[index], views[index]);
    }
    for (const [index, person] of people.entries()) {
      const [view, asleep] = [views[index], started[index]];
      assert.ok(view && asleep);
      const name = person.user.first_name;
      const now = comparable(await fetchView(person, room));
      assert.deepEqual(comparable(view), now, `${name}: state before + updates = state after`);
      const woken = comparable(await catchUp(person, asleep));
      assert.deepEqual(woken, now, `${name}: state before + difference = state after`);
    }
  });
  await fc.assert(property, { seed: 20_261_124, numRuns: 6 });
});
