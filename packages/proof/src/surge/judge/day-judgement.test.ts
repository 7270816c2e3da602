import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newRecord, type SignUpRecord } from '../people/sign-up-record.ts';
import { dayReport } from '../report/day-report.ts';
import { isKept } from '../report/report.ts';
import type { DayRun } from '../run/day-run.ts';
import { judgeDayRun } from './day-judgement.ts';

const second = 1_000;

const newcomer = (dueMs: number, toldS: number, cameS: number): SignUpRecord => {
  const admittedMs = dueMs + cameS * second;
  return {
    ...newRecord(0, dueMs),
    firstAnswerMs: dueMs,
    toldS,
    refusals: toldS === 0 ? 0 : 1,
    askedMs: admittedMs - 100,
    admittedMs,
    codeCameMs: admittedMs,
    doneMs: admittedMs + 200,
  };
};

const messages = (tookMs: number, fromMs: number, toMs: number) =>
  Array.from({ length: 100 }, (_, index) => ({ dueMs: fromMs + ((toMs - fromMs) * index) / 100, tookMs }));

/** A day on which everything went well. */
const goodDay: DayRun = {
  options: {
    codePorts: [0, 0],
    isWithoutControls: false,
    pairs: 1,
    returning: 1,
    rushS: 10,
    calmS: 10,
    messagesPerS: 10,
    comeBacksPerS: 1,
    seed: 1,
  },
  newcomers: 2,
  capacityPerS: 1,
  calm: [0, 10 * second],
  rush: [10 * second, 20 * second],
  settledMs: 30 * second,
  isSettled: true,
  slowMs: 11 * second,
  deadMs: 12 * second,
  records: [newcomer(11 * second, 0, 0), newcomer(12 * second, 5, 5.5)],
  sendings: [...messages(10, 0, 10 * second), ...messages(12, 10 * second, 20 * second)],
  comeBacks: [...messages(20, 0, 10 * second), ...messages(30, 10 * second, 20 * second)],
  errors: {},
  flaws: { missing: 0, doubled: 0, outOfOrder: 0, sent: 200 },
  ticks: [],
  samples: [],
  loadCpuSeconds: 1,
};

const brokenOf = (run: DayRun): string[] =>
  judgeDayRun(run)
    .claims.filter((claim) => !claim.isKept)
    .map(({ what }) => what.slice(0, 20));

test('a day on which everything went well is kept', () => {
  assert.deepEqual(brokenOf(goodDay), []);
  assert.ok(isKept(dayReport(goodDay, judgeDayRun(goodDay))));
});

test('each thing that can go wrong breaks its own promise', () => {
  const slow = [...messages(10, 0, 10 * second), ...messages(16, 10 * second, 20 * second)];
  assert.deepEqual(brokenOf({ ...goodDay, sendings: slow }), ['People who are here ']);
  assert.deepEqual(brokenOf({ ...goodDay, flaws: { ...goodDay.flaws, missing: 1 } }), ['No message is lost, ']);
  assert.deepEqual(brokenOf({ ...goodDay, errors: { FLOOD_WAIT: 1 } }), ['Nothing that people ']);
  const late = [...messages(20, 0, 10 * second), ...messages(60, 10 * second, 20 * second)];
  assert.deepEqual(brokenOf({ ...goodDay, comeBacks: late }), ['Who comes back with ']);
  const outside = { ...newcomer(12 * second, 0, 0), doneMs: 0, failure: 'the code did not come' };
  assert.deepEqual(brokenOf({ ...goodDay, records: [outside] }), ['Every newcomer gets ']);
  const twice = { ...newcomer(12 * second, 5, 5.5), refusals: 2 };
  assert.deepEqual(brokenOf({ ...goodDay, records: [twice] }), ['At least 95 of 100 w']);
  assert.deepEqual(brokenOf({ ...goodDay, records: [newcomer(12 * second, 5, 9)] }), ['At least 95 of 100 c']);
  const waited = { ...newcomer(12 * second, 0, 0), askedMs: 0 };
  assert.deepEqual(brokenOf({ ...goodDay, records: [waited] }), ['When a provider of c']);
});
