import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { PeerId } from '@suaka/domain';
import { newPeople, send, textFrom, type BoxHandle, type BoxStoreUnderTest } from './box-fixture.ts';

/** What every store of dialogs holds to: see DialogStore. */
export function dialogStoreContract(name: string, { openFresh }: BoxStoreUnderTest): void {
  describe(name, () => {
    let handle: BoxHandle;
    const [ana, budi, citra, dewi] = newPeople();
    before(async () => {
      handle = await openFresh();
      await send(handle, textFrom(budi, ana, { date: 10 }));
      await send(handle, textFrom(citra, ana, { date: 20 }));
      await send(handle, textFrom(ana, dewi, { date: 30 }));
      await send(handle, textFrom(budi, ana, { date: 40 }));
    });
    after(() => handle.close());
    const all = { boxId: ana as PeerId, beforeId: 0, beforeDate: 0, excludePinned: false, limit: 10 };
    const peersOf = async (window: Partial<typeof all>): Promise<PeerId[]> =>
      (await handle.dialogs.list({ ...all, ...window })).dialogs.map(({ peerId }) => peerId);

    test(`dialogs come newest first, page by page`, async () => {
      assert.deepEqual(await peersOf({}), [budi, dewi, citra]);
      const { dialogs, count } = await handle.dialogs.list({ ...all, limit: 2 });
      assert.equal(count, 3);
      const last = dialogs.at(-1)?.topMessage;
      assert.deepEqual(await peersOf({ beforeId: last?.id ?? 0 }), [citra]);
      assert.deepEqual(await peersOf({ beforeDate: last?.content.date ?? 0 }), [citra]);
    });

    test(`unread are the others' messages past the last that was read`, async () => {
      const [first] = (await handle.dialogs.list(all)).dialogs;
      assert.equal(first?.unreadCount, 2);
      assert.deepEqual(await handle.dialogs.state(ana), { pts: await handle.boxes.head(ana), unreadCount: 3 });
      await handle.boxes.readHistory({ boxId: ana, peerId: budi, maxId: 2, date: 1 });
      const [dialog] = await handle.dialogs.get(ana, [budi]);
      assert.deepEqual([dialog?.unreadCount, dialog?.readInboxMaxId], [1, 2]);
      await handle.boxes.delete({ boxId: ana, ids: [5], revoke: false });
      assert.deepEqual(await handle.dialogs.state(ana), { pts: await handle.boxes.head(ana), unreadCount: 1 });
      const [nobody] = newPeople();
      assert.deepEqual(await handle.dialogs.state(nobody), { pts: await handle.boxes.head(nobody), unreadCount: 0 });
      const [theirs] = await handle.dialogs.get(budi, [ana]);
      assert.equal(theirs?.readOutboxMaxId, 2);
    });

    test(`a deleted last message gives way to the one before it`, async () => {
      const [dialog] = await handle.dialogs.get(ana, [budi]);
      assert.equal(dialog?.topMessage?.id, 2);
      assert.deepEqual(await peersOf({}), [dewi, citra, budi]);
    });

    test(`pinned dialogs come first, in their order, and on the first page only`, async () => {
      const pin = (peerId: PeerId, isPinned: boolean): Promise<boolean> =>
        handle.dialogs.setPinned({ boxId: ana, peerId, isPinned, date: 50 });
      assert.deepEqual(await Promise.all([pin(citra, true), pin(citra, true), pin(budi, true)]), [true, false, true]);
      assert.deepEqual(await peersOf({}), [budi, citra, dewi]);
      assert.deepEqual(await peersOf({ excludePinned: true }), [dewi]);
      assert.deepEqual(await peersOf({ beforeId: 4 }), []);
      await handle.dialogs.setPinnedOrder({ boxId: ana, folderId: 0, order: [citra, dewi], date: 51 });
      assert.deepEqual(await handle.dialogs.pinned(ana, 0), [citra, dewi]);
      assert.deepEqual(await peersOf({}), [citra, dewi, budi]);
      await pin(dewi, false);
      assert.deepEqual(await handle.dialogs.pinned(ana, 0), [citra]);
    });

    test(`a draft is kept until it is taken away or its message is sent`, async () => {
      const set = (date: number): Promise<boolean> =>
        handle.dialogs.setDraft({ boxId: ana, peerId: dewi, draft: { text: 'begun', date }, date });
      assert.deepEqual([await set(60), await set(60)], [true, false]);
      assert.deepEqual(await handle.dialogs.drafts(ana), [{ peerId: dewi, draft: { text: 'begun', date: 60 } }]);
      const sent = await handle.boxes.append(textFrom(ana, dewi, { clearDraft: true, date: 61 }));
      assert.equal('isDraftCleared' in sent && sent.isDraftCleared, true);
      assert.deepEqual(await handle.dialogs.drafts(ana), []);
      await set(62);
      assert.deepEqual(await handle.dialogs.clearDrafts(ana, 63), [dewi]);
      const told = await handle.boxes.stateEventsSince(ana, 60, 10);
      assert.deepEqual(
        told.map((event) => event.kind === 'draft' && event.draft?.text),
        ['begun', undefined, 'begun', undefined],
      );
    });

    test(`a dialog is marked as unread by hand until it is read`, async () => {
      const mark = (isUnread: boolean): Promise<boolean> =>
        handle.dialogs.setMarkedUnread({ boxId: ana, peerId: citra, isUnread, date: 70 });
      assert.deepEqual([await mark(true), await mark(true)], [true, false]);
      assert.deepEqual(await handle.dialogs.markedUnread(ana), [citra]);
      await handle.boxes.readHistory({ boxId: ana, peerId: citra, maxId: 0, date: 1 });
      assert.deepEqual(await handle.dialogs.markedUnread(ana), []);
    });
  });
}
