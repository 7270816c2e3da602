import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Minute, MinuteStore } from '@suaka/domain';

export interface MinuteStoreUnderTest {
  /** A store that nobody has used before. */
  readonly openFresh: () => Promise<{ readonly minutes: MinuteStore; readonly close: () => Promise<void> }>;
}

const day = 1440;
const first = 20_000 * day;
const at = (minute: number, facts: Partial<Minute> = {}): Minute => ({
  minute,
  signUps: 0,
  active: 0,
  waiting: 0,
  waitS: 0,
  codesSent: 0,
  codesFailed: 0,
  refused: 0,
  closedLanes: 0,
  ...facts,
});

/** What every engine owes to the minutes. */
export function minuteStoreContract(engine: string, { openFresh }: MinuteStoreUnderTest): void {
  suite(`${engine}: minutes`, () => {
    test('two parts of a minute are one: counts are summed up, heights keep the greater one', async () => {
      const { minutes, close } = await openFresh();
      const one = { signUps: 2, active: 9, waiting: 1, waitS: 30, codesSent: 3, codesFailed: 1, refused: 4 };
      await minutes.add(at(first, { ...one, closedLanes: 0b100 }));
      await minutes.add(at(first, { signUps: 5, active: 7, waiting: 8, waitS: 5, refused: 1, closedLanes: 0b1000 }));
      const sum = { signUps: 7, active: 9, waiting: 8, waitS: 30, codesSent: 3, codesFailed: 1, refused: 5 };
      assert.deepEqual(await minutes.between(first, first + 1), [at(first, { ...sum, closedLanes: 0b1100 })]);
      await close();
    });

    test('minutes come in their order, from one to before another', async () => {
      const { minutes, close } = await openFresh();
      for (const offset of [3, 1, 2, 0]) await minutes.add(at(first + offset));
      const found = await minutes.between(first + 1, first + 3);
      assert.deepEqual(
        found.map(({ minute }) => minute - first),
        [1, 2],
      );
      await close();
    });

    test('the usual of an hour is the mean of its minutes over the days asked for, and of no other', async () => {
      const { minutes, close } = await openFresh();
      await minutes.add(at(first + 61, { signUps: 10, active: 100 }));
      await minutes.add(at(first + day + 62, { signUps: 5, active: 200 }));
      await minutes.add(at(first + day + 5, { signUps: 1 }));
      await minutes.add(at(first + 2 * day + 61, { signUps: 1000 }));
      assert.deepEqual(await minutes.usual(first, first + 2 * day), [
        { hour: 0, signUps: 1, active: 0 },
        { hour: 1, signUps: 7.5, active: 150 },
      ]);
      await close();
    });

    test('a record is the first of the greatest minutes, and nothing where nothing happened', async () => {
      const { minutes, close } = await openFresh();
      assert.deepEqual(await minutes.records(), { signUps: undefined, active: undefined });
      await minutes.add(at(first));
      for (const [offset, signUps] of [4, 9, 9].entries()) await minutes.add(at(first + 1 + offset, { signUps }));
      const { signUps, active } = await minutes.records();
      assert.deepEqual([signUps?.minute, active], [first + 2, undefined]);
      await close();
    });

    test('old minutes go, the oldest first, and not more at once than asked for', async () => {
      const { minutes, close } = await openFresh();
      for (let offset = 0; offset < 4; offset++) await minutes.add(at(first + offset));
      await minutes.removeBefore(first + 3, 2);
      const left = await minutes.between(0, first + 9);
      assert.deepEqual(
        left.map(({ minute }) => minute - first),
        [2, 3],
      );
      await close();
    });
  });
}
