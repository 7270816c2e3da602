import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admissionLimits } from '../admission/admission-limits.ts';
import { SimulatedClock } from '../admission/testing/simulated-clock.ts';
import { waitingRoomLimits } from '../admission/waiting-room/waiting-room-limits.ts';
import { failoverLimits } from '../codes/failover-limits.ts';
import { accountLimits } from '../limits/account-limits.ts';
import { knownBad } from './known-bad.ts';
import { LiveSettings } from './live-settings.ts';
import { defaultsOf, readSettings, writeSettings } from './read-settings.ts';
import { isWhole } from './setting.ts';
import { SettingsError } from './settings-error.ts';
import { StagedSettings, type SettingsEvent } from './staged-settings.ts';

const gateway = {
  firstBytesMs: 15_000,
  firstMessageMs: 90_000,
  frameMs: 120_000,
  idleMs: 900_000,
  writeStallMs: 60_000,
  silentConnectionsMax: 20_000,
  requestsInFlightMax: 128,
  sessionsPerKeyMax: 64,
};
const fresh = () =>
  new LiveSettings({
    admission: admissionLimits,
    waitingRoom: waitingRoomLimits,
    accounts: accountLimits,
    failover: failoverLimits,
    gateway,
  });
const keptS = (seconds: number): string => JSON.stringify({ waitingRoom: { keptS: seconds } });

function house(keep: (text: string) => Promise<void> = () => Promise.resolve()) {
  const clock = new SimulatedClock();
  const settings = fresh();
  const events: SettingsEvent[] = [];
  const kept: string[] = [];
  const staged = new StagedSettings({
    clock,
    settings,
    keep: async (text) => {
      await keep(text);
      kept.push(text);
    },
    audit: async (event) => void events.push(event),
  });
  return { clock, settings, events, kept, staged, room: settings.limits.waitingRoom };
}

test('every default lies within its bounds, and all of them together are not a bad combination', () => {
  const { table } = fresh();
  for (const setting of table) {
    const { name, min, max, default: usual } = setting;
    assert.ok(usual >= min && usual <= max, `${name} is ${usual}, not ${min} to ${max}`);
    assert.ok(!isWhole(setting) || Number.isInteger(usual), `${name} is whole`);
  }
  assert.deepEqual(knownBad(defaultsOf(table)), []);
  assert.equal(new Set(table.map(({ name }) => name)).size, table.length);
});

test('every setting that is put is where the parts of the server read it, and leaves the defaults alone', () => {
  const settings = fresh();
  const before = JSON.stringify([admissionLimits, waitingRoomLimits, accountLimits, failoverLimits, gateway]);
  for (const setting of settings.table) {
    const seen = JSON.stringify(settings.limits);
    settings.put({ ...settings.current, [setting.name]: setting.default === setting.max ? setting.min : setting.max });
    assert.notEqual(JSON.stringify(settings.limits), seen, setting.name);
  }
  assert.equal(JSON.stringify([admissionLimits, waitingRoomLimits, accountLimits, failoverLimits, gateway]), before);
});

test('a file says all that is wrong with it at once', () => {
  const { table } = fresh();
  const bad = { waitingRoom: { keptS: 1.5, places: 3 }, lane2: { queueMax: '9' }, nothing: {} };
  assert.throws(
    () => readSettings(JSON.stringify(bad), table),
    (error) => {
      assert.ok(error instanceof SettingsError);
      const text = error.problems.join('\n');
      for (const name of ['waitingRoom.keptS', 'waitingRoom.places', 'lane2.queueMax', 'nothing']) {
        assert.match(text, new RegExp(`^${name} `, 'mu'));
      }
      return true;
    },
  );
  assert.throws(() => readSettings('{', table), /not JSON/u);
  assert.throws(() => readSettings('[]', table), SettingsError);
});

test('values that are each allowed and together an outage are refused', () => {
  const { table } = fresh();
  const bad = { lane1: { strainMin: 1 }, lane2: { strainMin: 2 } };
  assert.throws(
    () => readSettings(JSON.stringify(bad), table),
    /lane2.strainMin \(2\) must not be above lane1.strainMin/u,
  );
});

test('a file holds what differs from the defaults and reads back as the same', () => {
  const { table } = fresh();
  const values = readSettings(keptS(600), table);
  assert.deepEqual(JSON.parse(writeSettings(values, table)), { waitingRoom: { keptS: 600 } });
  assert.deepEqual(readSettings(writeSettings(values, table), table), values);
});

test('what is applied and not confirmed is taken back by itself, and was never kept', async () => {
  const { clock, staged, room, events, kept } = house();
  assert.deepEqual(staged.plan(keptS(600)), [{ name: 'waitingRoom.keptS', from: 300, to: 600 }]);
  assert.equal(room.keptS, 300);
  await staged.apply(keptS(600), 'ana', 10);
  assert.equal(room.keptS, 600);
  clock.advance(9_000);
  assert.deepEqual([room.keptS, staged.confirmWithinS], [600, 1]);
  clock.advance(1_000);
  assert.deepEqual([room.keptS, staged.confirmWithinS, kept.length], [300, undefined, 0]);
  assert.deepEqual(
    events.map(({ what, by }) => [what, by]),
    [
      ['applied', 'ana'],
      ['rolled back unconfirmed', 'server'],
    ],
  );
});

test('what is confirmed is kept first, stays, and is what a later rollback leads to', async () => {
  const { clock, staged, room, kept } = house();
  await staged.apply(keptS(600), 'ana', 10);
  await staged.confirm('ana');
  clock.advance(60_000);
  assert.equal(room.keptS, 600);
  assert.deepEqual(JSON.parse(kept[0] ?? ''), { waitingRoom: { keptS: 600 } });
  await staged.apply(keptS(900), 'ana');
  await staged.rollback('budi');
  assert.equal(room.keptS, 600);
  await assert.rejects(staged.rollback('budi'), SettingsError);
  await assert.rejects(staged.confirm('budi'), SettingsError);
});

test('a second apply starts the time anew, and leads back to what was confirmed and not to the first', async () => {
  const { clock, staged, room } = house();
  await staged.apply(keptS(600), 'ana', 10);
  clock.advance(8_000);
  await staged.apply(keptS(900), 'ana', 10);
  clock.advance(8_000);
  assert.equal(room.keptS, 900);
  clock.advance(2_000);
  assert.equal(room.keptS, 300);
});

test('settings that cannot be kept are not confirmed, and are still taken back in time', async () => {
  const { clock, staged, room } = house(() => Promise.reject(new Error('no space')));
  await staged.apply(keptS(600), 'ana', 10);
  await assert.rejects(staged.confirm('ana'), /no space/u);
  clock.advance(10_000);
  assert.equal(room.keptS, 300);
});

test('a bad file changes nothing and leaves a line in the audit', async () => {
  const { staged, room, events } = house();
  await assert.rejects(staged.apply(keptS(1), 'ana'), SettingsError);
  assert.deepEqual([room.keptS, staged.confirmWithinS, events[0]?.what], [300, undefined, 'refused']);
});
