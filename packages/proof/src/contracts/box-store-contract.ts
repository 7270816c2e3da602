import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RpcError } from '@suaka/domain';
import { newPeople, send, textFrom, wholeHistory, type BoxHandle, type BoxStoreUnderTest } from './box-fixture.ts';

const refusedAs = (row: string) => (error: unknown) => error instanceof RpcError && error.row === row;

/** What every store of message boxes holds to: see BoxStore. */
export function boxStoreContract(name: string, { openFresh }: BoxStoreUnderTest): void {
  describe(name, () => {
    let handle: BoxHandle;
    before(async () => {
      handle = await openFresh();
    });
    after(() => handle.close());

    test(`a box begins at pts 1 and takes each pts once, without a gap`, async () => {
      const [ana, budi] = newPeople();
      assert.equal(await handle.boxes.head(ana), 1);
      const ids = await Promise.all(Array.from({ length: 50 }, () => send(handle, textFrom(ana, budi))));
      assert.deepEqual(
        ids,
        Array.from({ length: 50 }, (_, index) => [index + 2, index + 2]),
      );
      assert.equal(await handle.boxes.head(ana), 51);
    });

    test(`through two handles a box has no gap and no repeat`, async () => {
      const [ana, budi] = newPeople();
      await send(handle, textFrom(ana, budi));
      const second = await handle.openAgain().catch((error: unknown) => error as Error);
      if (second instanceof Error) {
        // One writer at a time: the next one goes on where the first stopped.
        await handle.close();
        handle = await handle.openAgain();
        await send(handle, textFrom(ana, budi));
      } else {
        const both = Array.from({ length: 20 }, (_, index) =>
          send(index % 2 === 0 ? handle : second, textFrom(ana, budi)),
        );
        await Promise.all(both);
        await second.close();
      }
      const ids = (await wholeHistory(handle, ana, budi)).map(({ id }) => id).toReversed();
      assert.deepEqual(
        ids,
        Array.from({ length: ids.length }, (_, index) => index + 2),
      );
      assert.ok(ids.length >= 2);
    });

    test(`a repeated random id answers the first result and appends nothing`, async () => {
      const [ana, budi, citra] = newPeople();
      const append = textFrom(ana, budi, { randomId: -7n, date: 5 });
      const [id] = await send(handle, append);
      // The same number of another sender is another message.
      await send(handle, textFrom(citra, budi, { randomId: -7n }));
      const repeats = await Promise.all([
        handle.boxes.append(append),
        handle.boxes.append({ ...append, text: 'other' }),
      ]);
      for (const repeat of repeats) assert.deepEqual(repeat, { isRepeat: true, id, date: 5 });
      await handle.boxes.delete({ boxId: ana, ids: [id ?? 0], revoke: true });
      assert.deepEqual(await handle.boxes.append(append), { isRepeat: true, id, date: 5 });
      assert.equal(await handle.boxes.head(ana), (id ?? 0) + 1);
    });

    test(`an answer names the message by each box's own id, however far apart`, async () => {
      const [ana, budi, citra] = newPeople();
      for (let count = 0; count < 40; count++) await send(handle, textFrom(citra, budi));
      const [own, other] = await send(handle, textFrom(ana, budi));
      assert.deepEqual([own, other], [2, 42]);
      await send(handle, textFrom(budi, ana, { replyToId: 42 }));
      assert.equal((await wholeHistory(handle, budi, ana))[0]?.replyToId, 42);
      assert.equal((await wholeHistory(handle, ana, budi))[0]?.replyToId, 2);
    });

    test(`a message that is not in the dialog cannot be answered, and the refusal leaves nothing`, async () => {
      const [ana, budi, citra] = newPeople();
      const [, id = 0] = await send(handle, textFrom(citra, budi));
      const refused = handle.boxes.append(textFrom(budi, ana, { replyToId: id }));
      await assert.rejects(refused, refusedAs('REPLY_MESSAGE_ID_INVALID'));
      assert.equal(await handle.boxes.head(ana), 1);
      assert.equal(await handle.boxes.head(budi), id);
    });

    test(`an edit reaches every box that shows the message, and no other`, async () => {
      const [ana, budi] = newPeople();
      const [first = 0] = await send(handle, textFrom(ana, budi));
      const [second = 0, secondOther = 0] = await send(handle, textFrom(ana, budi));
      await handle.boxes.delete({ boxId: budi, ids: [secondOther], revoke: false });
      const entities = [{ kind: 'bold', offset: 0, length: 3 }] as const;
      const edits = await Promise.all(
        [first, second].map((id) => handle.boxes.edit({ boxId: ana, id, text: 'new', entities, date: 9 })),
      );
      assert.deepEqual(
        edits.map((deliveries) => deliveries.map(({ boxId }) => boxId)),
        [[ana, budi], [ana]],
      );
      const [seen] = await wholeHistory(handle, budi, ana);
      assert.deepEqual([seen?.content.text, seen?.content.entities, seen?.content.editDate], ['new', entities, 9]);
      assert.deepEqual(await handle.boxes.edit({ boxId: ana, id: 999, text: 'x', entities: undefined, date: 9 }), []);
    });

    test(`a deletion takes a message from one box or from all`, async () => {
      const [ana, budi] = newPeople();
      const [one = 0] = await send(handle, textFrom(ana, budi, { text: 'one' }));
      const [two = 0, twoOther = 0] = await send(handle, textFrom(ana, budi, { text: 'two' }));
      const forOne = await handle.boxes.delete({ boxId: ana, ids: [one, 999], revoke: false });
      assert.deepEqual(forOne, [{ boxId: ana, events: [{ kind: 'delete', pts: two + 1, ids: [one] }] }]);
      assert.deepEqual((await wholeHistory(handle, budi, ana)).length, 2);
      const forAll = await handle.boxes.delete({ boxId: budi, ids: [twoOther], revoke: true });
      assert.deepEqual(
        forAll.map(({ boxId, events }) => [boxId, events.map((event) => 'ids' in event && event.ids)]),
        [
          [budi, [[twoOther]]],
          [ana, [[two]]],
        ],
      );
      assert.deepEqual(await wholeHistory(handle, ana, budi), []);
      assert.deepEqual(await handle.boxes.delete({ boxId: ana, ids: [one, two], revoke: true }), []);
    });

    test(`a whole history is deleted in parts, newest first`, async () => {
      const [ana, budi] = newPeople();
      for (let count = 0; count < 5; count++) await send(handle, textFrom(ana, budi, { date: count }));
      const bounds = { boxId: ana, peerId: budi, maxId: 0, minDate: 0, maxDate: 3, revoke: true, limit: 3 };
      const first = await handle.boxes.deleteHistory(bounds);
      assert.equal(first.isMoreLeft, true);
      assert.deepEqual(
        (await wholeHistory(handle, budi, ana)).map(({ content }) => content.date),
        [4, 0],
      );
      const second = await handle.boxes.deleteHistory(bounds);
      assert.equal(second.isMoreLeft, false);
      assert.deepEqual(
        (await wholeHistory(handle, ana, budi)).map(({ content }) => content.date),
        [4],
      );
    });

    test(`reading tells the author by the author's own id, once`, async () => {
      const [ana, budi, citra] = newPeople();
      for (let count = 0; count < 10; count++) await send(handle, textFrom(citra, budi));
      const [mine, theirs] = [await send(handle, textFrom(ana, budi)), await send(handle, textFrom(ana, budi))];
      const [own, author] = await handle.boxes.readHistory({ boxId: budi, peerId: ana, maxId: mine[1] ?? 0, date: 1 });
      assert.deepEqual(own, {
        boxId: budi,
        events: [{ kind: 'readInbox', pts: (theirs[1] ?? 0) + 1, peerId: ana, maxId: mine[1], unreadCount: 1 }],
      });
      assert.deepEqual(author, { boxId: ana, events: [{ kind: 'readOutbox', pts: 4, peerId: budi, maxId: mine[0] }] });
      assert.deepEqual(await handle.boxes.readHistory({ boxId: budi, peerId: ana, maxId: mine[1] ?? 0, date: 1 }), []);
      const all = await handle.boxes.readHistory({ boxId: budi, peerId: ana, maxId: 0, date: 1 });
      assert.equal(all.length, 2);
    });

    test(`events after a pts come in order, in parts, with the head they lead to`, async () => {
      const [ana, budi] = newPeople();
      for (let count = 0; count < 5; count++) await send(handle, textFrom(ana, budi));
      await handle.boxes.delete({ boxId: ana, ids: [3], revoke: false });
      const first = await handle.boxes.eventsAfter(ana, 1, 4);
      assert.deepEqual([first.reachedPts, first.headPts, first.events.map(({ pts }) => pts)], [5, 7, [2, 4, 5]]);
      const rest = await handle.boxes.eventsAfter(ana, first.reachedPts, 4);
      assert.deepEqual(
        rest.events.map(({ kind }) => kind),
        ['message', 'delete'],
      );
      assert.deepEqual(await handle.boxes.eventsAfter(ana, 7, 4), { events: [], reachedPts: 7, headPts: 7 });
    });

    test(`state events are told from their date on, the newest of them, oldest first`, async () => {
      const [ana, budi] = newPeople();
      for (const date of [10, 11, 12]) {
        await handle.boxes.recordStateEvent(ana, date, {
          kind: 'dialogUnreadMark',
          peerId: budi,
          isUnread: date === 11,
        });
      }
      const told = await handle.boxes.stateEventsSince(ana, 11, 10);
      assert.deepEqual(
        told.map((event) => 'isUnread' in event && event.isUnread),
        [true, false],
      );
      assert.equal((await handle.boxes.stateEventsSince(ana, 0, 2)).length, 2);
      assert.deepEqual(await handle.boxes.stateEventsSince(budi, 0, 10), []);
      await handle.boxes.forgetStateEvents(12, 1);
      assert.equal((await handle.boxes.stateEventsSince(ana, 0, 10)).length, 2);
      await handle.boxes.forgetStateEvents(12, 10);
      assert.equal((await handle.boxes.stateEventsSince(ana, 0, 10)).length, 1);
    });
  });
}
