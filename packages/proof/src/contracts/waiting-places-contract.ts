import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { WaitingPlace, WaitingPlaceStore } from '@suaka/domain';
import { KeptWaitingRoom, WaitingRoom, waitingRoomLimits } from '@suaka/operations/admission';
import { SystemRandom, systemClock } from '@suaka/system';

export interface WaitingPlacesUnderTest {
  readonly openFresh: () => Promise<{ readonly store: WaitingPlaceStore; close(): Promise<void> }>;
}

const place = (index: number, dueMs: number): WaitingPlace => ({
  phone: `62811${index}`,
  // Beyond what a double holds.
  authKeyId: -9_000_000_000_000_000_001n - BigInt(index),
  addressBlock: index % 2 === 0 ? undefined : '192.0.2.0/24',
  isInvited: index % 3 === 0,
  toldMs: 1_800_000_000_000,
  dueMs,
});

/** What every engine's store of places holds to. */
export function waitingPlacesContract(engine: string, { openFresh }: WaitingPlacesUnderTest): void {
  describe(`${engine}: places of the waiting room`, () => {
    let handle: Awaited<ReturnType<WaitingPlacesUnderTest['openFresh']>>;
    beforeEach(async () => {
      handle = await openFresh();
    });
    afterEach(() => handle.close());

    test('places come back as they were kept, in the order of their time, without those that are gone', async () => {
      const places = [3, 1, 2, 4].map((index) => place(index, 1_800_000_000_000 + index * 1_000));
      await handle.store.save({ kept: places, gone: [] });
      await handle.store.save({ kept: [], gone: [place(2, 0)] });
      assert.deepEqual(await handle.store.since(1_800_000_003_000), [places[0], places[3]]);
      assert.equal((await handle.store.since(0)).length, 3);
    });

    test('a place that is given anew under its number and key takes the place of the one before', async () => {
      await handle.store.save({ kept: [place(1, 1_000)], gone: [] });
      await handle.store.save({ kept: [place(1, 5_000)], gone: [] });
      assert.deepEqual(
        (await handle.store.since(0)).map(({ dueMs }) => dueMs),
        [5_000],
      );
    });

    test('old places are taken away, a bite at a time', async () => {
      await handle.store.save({ kept: [1, 2, 3].map((index) => place(index, index * 1_000)), gone: [] });
      await handle.store.removeBefore(3_000, 1);
      assert.deepEqual(
        (await handle.store.since(0)).map(({ dueMs }) => dueMs),
        [2_000, 3_000],
      );
    });

    test('whoever was told a place has it after a restart', async () => {
      const start = async (): Promise<{ room: WaitingRoom; kept: KeptWaitingRoom }> => {
        const room = new WaitingRoom({ clock: systemClock, random: new SystemRandom(), limits: waitingRoomLimits });
        const kept = new KeptWaitingRoom({
          clock: systemClock,
          room,
          admission: { pressure: 0, hasPeople: true, isOpen: true, ask: () => undefined },
          store: handle.store,
          keptS: () => waitingRoomLimits.keptS,
          onFault: (fault) => assert.fail(String(fault)),
        });
        await kept.start();
        return { room, kept };
      };
      const nowMs = systemClock.nowMs();
      // A line that is there already, of ten a second for twenty seconds.
      const line = Array.from({ length: 200 }, (_, index) => ({
        ...place(index, nowMs + index * 100),
        isInvited: false,
      }));
      await handle.store.save({ kept: line, gone: [] });
      const first = await start();
      const newcomers = [300, 301, 302, 303].map((index) => ({
        ...place(index, 0),
        addressBlock: undefined,
        isInvited: false,
      }));
      const told = await Promise.all(newcomers.map((newcomer) => first.kept.ask(newcomer)));
      // The first of them may have found the moment before the line.
      assert.ok(
        told.slice(1).every((waitS) => (waitS ?? 0) > 5),
        `told ${told.join()}`,
      );
      // Nothing is stopped: what was told is kept already.
      const second = await start();
      for (const [index, newcomer] of newcomers.entries()) {
        if (told[index] === undefined) continue;
        const rest = await second.kept.ask(newcomer);
        assert.ok(Math.abs((rest ?? 0) - (told[index] ?? 0)) <= 2, `${rest} of ${told[index]}`);
      }
      await Promise.all([first.kept.stop(), second.kept.stop()]);
    });
  });
}
