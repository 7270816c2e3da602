import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BoxEvent, PeerId, UserId } from '@suaka/domain';
import fc from 'fast-check';
import {
  newPeople,
  type FourPeople,
  textFrom,
  wholeHistory,
  type BoxHandle,
  type BoxStoreUnderTest,
} from './box-fixture.ts';

type Act = {
  readonly kind: 'send' | 'reply' | 'edit' | 'delete' | 'revoke' | 'read' | 'clear';
  who: number;
  whom: number;
  pick: number;
};

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom('send', 'send', 'send', 'send', 'reply', 'edit', 'delete', 'revoke', 'read', 'clear'),
    who: fc.nat(3),
    whom: fc.nat(3),
    pick: fc.nat(30),
  }),
  { minLength: 40, maxLength: 80 },
) as fc.Arbitrary<Act[]>;

/** What a box holds of a dialog, so that it can be compared. */
type View = Map<string, { texts: Map<number, string>; readInbox: number; readOutbox: number; unread: number }>;

/**
 * Random acts of four people; then each box, read afresh, is what its events tell when they are applied
 * one after the other, both those that the acts returned and those that are read back.
 */
export function boxReplayContract(name: string, { openFresh }: BoxStoreUnderTest): void {
  describe(name, () => {
    let handle: BoxHandle;
    before(async () => {
      handle = await openFresh();
    });
    after(() => handle.close());

    test(`the events of a box, live or read back, lead to what the box shows`, async () => {
      await fc.assert(
        fc.asyncProperty(acts, async (sequence) => {
          const people = newPeople();
          const live = new Map<PeerId, BoxEvent[]>(people.map((person) => [person, []]));
          for (const act of sequence) await perform(handle, people, act, live);
          for (const box of people) await compare(handle, people, box, live.get(box) ?? []);
        }),
        { seed: 20_261_124, numRuns: 12, endOnFailure: true },
      );
    });
  });
}

async function perform(handle: BoxHandle, people: FourPeople, act: Act, live: Map<PeerId, BoxEvent[]>): Promise<void> {
  const [who, whom] = [people[act.who] as UserId, people[act.whom] as UserId];
  const messages = await wholeHistory(handle, who, whom);
  const picked = messages[act.pick % Math.max(messages.length, 1)];
  const deliver = (deliveries: readonly { boxId: PeerId; events: readonly BoxEvent[] }[]): void => {
    for (const { boxId, events } of deliveries) live.get(boxId)?.push(...events);
  };
  switch (act.kind) {
    case 'send':
    case 'reply': {
      const replyToId = act.kind === 'reply' ? picked?.id : undefined;
      const append = textFrom(who, whom, { text: `text ${act.pick}`, replyToId, randomId: BigInt(act.pick + 1) });
      const appended = await handle.boxes.append(append);
      if (appended.isRepeat) return;
      for (const [index, { boxId }] of (append.places ?? []).entries()) {
        const [message] = await handle.boxes.messages(boxId, [appended.ids[index] ?? 0]);
        if (message) live.get(boxId)?.push({ kind: 'message', pts: message.id, message });
      }
      return;
    }
    case 'edit':
      if (picked)
        deliver(
          await handle.boxes.edit({
            boxId: who,
            id: picked.id,
            text: `edit ${act.pick}`,
            entities: undefined,
            date: 9,
          }),
        );
      return;
    case 'delete':
    case 'revoke':
      if (picked) deliver(await handle.boxes.delete({ boxId: who, ids: [picked.id], revoke: act.kind === 'revoke' }));
      return;
    case 'read':
      deliver(await handle.boxes.readHistory({ boxId: who, peerId: whom, maxId: picked?.id ?? 0, date: 1 }));
      return;
    case 'clear': {
      if (act.pick > 5) return;
      const bounds = { maxId: 0, minDate: 0, maxDate: 0, revoke: act.pick % 2 === 0, limit: 5 };
      deliver((await handle.boxes.deleteHistory({ boxId: who, peerId: whom, ...bounds })).deliveries);
    }
  }
}

async function compare(handle: BoxHandle, people: FourPeople, box: UserId, live: readonly BoxEvent[]): Promise<void> {
  assert.deepEqual(
    live.map(({ pts }) => pts),
    Array.from({ length: live.length }, (_, index) => index + 2),
    'a pts has a gap',
  );
  const shown = await shownIn(handle, people, box);
  assert.deepEqual(viewOf(people, live), shown, 'live events lead elsewhere');
  const read: BoxEvent[] = [];
  for (let pts = 1; ;) {
    const part = await handle.boxes.eventsAfter(box, pts, 7);
    read.push(...part.events);
    pts = part.reachedPts;
    if (pts === part.headPts) break;
  }
  assert.deepEqual(viewOf(people, read), shown, 'events read back lead elsewhere');
}

async function shownIn(handle: BoxHandle, people: FourPeople, box: UserId): Promise<View> {
  const view: View = new Map();
  const dialogs = await handle.dialogs.get(box, people);
  for (const dialog of dialogs) {
    const messages = await wholeHistory(handle, box, dialog.peerId);
    view.set(String(dialog.peerId), {
      texts: new Map(
        messages.toReversed().map((message) => [message.id, `${message.content.text} ${message.replyToId ?? ''}`]),
      ),
      readInbox: dialog.readInboxMaxId,
      readOutbox: dialog.readOutboxMaxId,
      unread: dialog.unreadCount,
    });
    assert.equal(dialog.topMessage?.id, messages[0]?.id, 'the top message is not the newest');
  }
  return view;
}

function viewOf(people: FourPeople, events: readonly BoxEvent[]): View {
  const view: View = new Map(
    people.map((person) => [String(person), { texts: new Map(), readInbox: 0, readOutbox: 0, unread: 0 }]),
  );
  const incoming = new Map<string, Set<number>>(people.map((person) => [String(person), new Set()]));
  for (const event of events) {
    if (event.kind === 'delete') {
      for (const [peer, { texts }] of view)
        for (const id of event.ids) if (texts.delete(id)) incoming.get(peer)?.delete(id);
      continue;
    }
    // Nobody archives anything here, nor does what is kept beside messages.
    if (!('message' in event) && event.kind !== 'readInbox' && event.kind !== 'readOutbox') continue;
    const peer = String('message' in event ? event.message.peerId : event.peerId);
    const dialog = view.get(peer);
    if (!dialog) throw new Error('an event of a dialog with nobody');
    if (event.kind === 'readInbox') dialog.readInbox = event.maxId;
    else if (event.kind === 'readOutbox') dialog.readOutbox = event.maxId;
    else {
      dialog.texts.set(event.message.id, `${event.message.content.text} ${event.message.replyToId ?? ''}`);
      if (!event.message.isOut) incoming.get(peer)?.add(event.message.id);
    }
  }
  for (const [peer, dialog] of view)
    dialog.unread = [...(incoming.get(peer) ?? [])].filter((id) => id > dialog.readInbox).length;
  return view;
}
