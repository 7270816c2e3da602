import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { newPeople, send, textFrom, type BoxHandle, type BoxStoreUnderTest } from './box-fixture.ts';

/** One message in three is with someone else, so that ids have gaps; dates repeat. */
const messagesMax = 60;

/** Pages of a history are slices of the whole list, as core.telegram.org/api/offsets has it. */
export function historyContract(name: string, { openFresh }: BoxStoreUnderTest): void {
  describe(name, () => {
    let handle: BoxHandle;
    const [ana, budi, citra] = newPeople();
    /** Newest first. */
    const model: { id: number; date: number }[] = [];
    before(async () => {
      handle = await openFresh();
      for (let count = 0; count < messagesMax; count++) {
        const peer = count % 3 === 0 ? citra : budi;
        const date = 1000 + Math.floor(count / 4);
        const [id = 0] = await send(
          handle,
          textFrom(count % 2 === 0 ? ana : peer, count % 2 === 0 ? peer : ana, { date }),
        );
        const own = count % 2 === 0 ? id : await handle.boxes.head(ana);
        if (peer === budi) model.unshift({ id: own, date });
      }
      const gone = model.filter((_, index) => index % 7 === 3).map(({ id }) => id);
      await handle.boxes.delete({ boxId: ana, ids: gone, revoke: false });
      model.splice(0, model.length, ...model.filter(({ id }) => !gone.includes(id)));
    });
    after(() => handle.close());

    const windows = fc.record({
      offsetId: fc.integer({ min: 0, max: messagesMax + 5 }),
      offsetDate: fc.oneof(fc.constant(0), fc.integer({ min: 998, max: 1020 })),
      addOffset: fc.integer({ min: -70, max: 70 }),
      limit: fc.integer({ min: 1, max: 70 }),
      maxId: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: messagesMax })),
      minId: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: messagesMax })),
    });

    test(`a page is the slice that its offsets name`, async () => {
      await fc.assert(
        fc.asyncProperty(windows, async (window) => {
          const page = await handle.boxes.history({ boxId: ana, peerId: budi, ...window });
          assert.deepEqual(
            page.messages.map(({ id }) => id),
            sliceOf(model, window),
          );
          assert.deepEqual([page.count, page.isCountExact], [model.length, true]);
        }),
        { seed: 20_261_124, numRuns: 400 },
      );
    });
  });
}

interface Window {
  offsetId: number;
  offsetDate: number;
  addOffset: number;
  limit: number;
  maxId: number;
  minId: number;
}

function sliceOf(model: readonly { id: number; date: number }[], window: Window): number[] {
  const { offsetId, offsetDate, addOffset, limit, maxId, minId } = window;
  const isNewer = ({ id, date }: { id: number; date: number }): boolean =>
    offsetId > 0 ? id >= offsetId : offsetDate > 0 && date >= offsetDate;
  const start = model.filter(isNewer).length + addOffset;
  return model
    .slice(Math.max(start, 0), Math.max(start + limit, 0))
    .map(({ id }) => id)
    .filter((id) => (maxId === 0 || id < maxId) && id > minId);
}
