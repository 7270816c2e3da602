import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admissionLimits, type AdmissionLimits } from './admission-limits.ts';
import { Admission } from './admission.ts';
import type { Lane } from './lane.ts';
import { noSignals } from './signals.ts';
import type { LaneSnapshot } from './snapshot.ts';
import { BusyServer, percentile } from './testing/busy-server.ts';
import { SeededRandom, SimulatedClock } from './testing/simulated-clock.ts';
import { goOn, inQueue, type Turn } from './turn.ts';

/** A rush of everything at three times of what the server can do, with people chatting beside it. */
function rush(limits: Partial<AdmissionLimits> = {}): { server: BusyServer; seen: LaneSnapshot[][] } {
  const server = new BusyServer({ seed: 3, costMs: 0.5, limits });
  server.load(1, 600, 18_000);
  server.clock.advance(5_000);
  for (const [lane, perS] of [
    [2, 1_000],
    [3, 1_000],
    [4, 200],
    [6, 1_500],
    [7, 1_700],
  ] as const) {
    server.load(lane, perS, 10_000);
  }
  const seen: LaneSnapshot[][] = [];
  server.clock.every(100, () => seen.push([...server.admission.snapshot().lanes]));
  server.clock.advance(20_000);
  return { server, seen };
}

/** What has to hold in a rush; throws where it does not. */
function holdsTheOrder({ server, seen }: ReturnType<typeof rush>): void {
  assert.equal(server.outcomeOf(4).refused, 0, 'a sign-up that was begun is never refused');
  assert.equal(server.outcomeOf(1).refused, 0, 'people who are here are not refused while other lanes are open');
  const order: readonly Lane[] = [7, 6, 5, 3, 2, 4, 1];
  for (const lanes of seen) {
    const closed = order.map((lane) => lanes.find((each) => each.lane === lane)?.closedShare ?? 0);
    const last = closed.findLastIndex((share) => share > 0);
    assert.ok(
      closed.slice(0, Math.max(0, last)).every((share) => share === 1),
      closed.join(),
    );
  }
  const refusedShare = (lane: Lane): number => server.outcomeOf(lane).refused / server.outcomeOf(lane).asked;
  assert.ok(refusedShare(7) > 0.9 && refusedShare(6) > 0.9, 'what can wait gave way');
  assert.ok(refusedShare(3) > refusedShare(2) && refusedShare(2) < 0.3, 'and what people do was done');
  const p99Ms = percentile(server.outcomeOf(1).tookMs, 0.99);
  assert.ok(p99Ms < 250, `p99 of people who are here: ${p99Ms} ms`);
}

test('in a rush the lanes close in their order, and people who are here notice little', () => {
  const { server, seen } = rush();
  holdsTheOrder({ server, seen });
  for (const lane of [1, 4] as const) assert.equal(server.outcomeOf(lane).done, server.outcomeOf(lane).asked);
});

test('the alarm rings: with a broken order of lanes the same rush fails', () => {
  assert.throws(() => holdsTheOrder(rush({ closingOrder: [1, 4, 2, 3, 5, 6, 7], lanes: noSpecialLanes })));
});

const noSpecialLanes = Object.fromEntries(
  Object.entries(admissionLimits.lanes).map(([lane, limits]) => [lane, { ...limits, strainMin: 1 }]),
) as unknown as AdmissionLimits['lanes'];

test('without an overload nobody waits and nobody is refused', () => {
  const server = new BusyServer({ seed: 4, costMs: 0.5 });
  for (const lane of [1, 2, 3, 4, 6, 7] as const) server.load(lane, 150, 10_000);
  server.clock.advance(12_000);
  for (const lane of [1, 2, 3, 4, 6, 7] as const) {
    const { asked, done, refused } = server.outcomeOf(lane);
    assert.deepEqual([done, refused], [asked, 0]);
  }
  assert.equal(server.admission.isOpen, true);
});

test('a stall without many requests closes nothing: what holds the process up is not what they ask for', () => {
  const clock = new SimulatedClock();
  const admission = new Admission({ clock, random: new SeededRandom(1), limits: admissionLimits });
  for (let tick = 0; tick < 50; tick += 1) {
    clock.advance(100);
    admission.offer(7, 1, noTurn);
    admission.left(7, 1);
    admission.tick({ ...noSignals, loopDelayMs: 5_000 });
  }
  assert.equal(admission.isOpen, true);
});

const noTurn: Turn = { go: () => undefined, refuse: () => undefined };

/** An admission that is strained until some part of lane 7 is closed. */
function strained(level: number): { admission: Admission; clock: SimulatedClock } {
  const clock = new SimulatedClock();
  const admission = new Admission({ clock, random: new SeededRandom(1), limits: admissionLimits });
  const closed = (): number => admission.snapshot().lanes.find(({ lane }) => lane === 7)?.closedShare ?? 0;
  while (closed() < level) {
    clock.advance(100);
    for (let person = 0; person < 100; person += 1) {
      if (admission.offer(7, 100_000 + person, noTurn) === goOn) admission.left(7, 1);
    }
    admission.tick({ ...noSignals, loopDelayMs: 21 });
  }
  return { admission, clock };
}

test('a person is wholly in or wholly out, and each hour others are out', () => {
  const { admission, clock } = strained(0.5);
  const isIn = (person: number): boolean => {
    const waitS = admission.ask(7, person);
    return waitS === undefined;
  };
  const people = Array.from({ length: 2_000 }, (_, person) => person + 1);
  const first = people.map(isIn);
  const share = first.filter(Boolean).length / people.length;
  assert.ok(share > 0.4 && share < 0.6, `${share} are in`);
  clock.advance(120_000);
  if (Math.floor(clock.nowMs() / 3_600_000) === Math.floor((clock.nowMs() - 120_000) / 3_600_000)) {
    assert.deepEqual(people.map(isIn), first);
  }
  clock.advance(3_600_000);
  const later = people.map(isIn);
  const changed = later.filter((each, index) => each !== first[index]).length / people.length;
  assert.ok(changed > 0.3, `${changed} have changed sides`);
});

test('whoever is refused and does not wait hears of longer waits, which are not the same for all', () => {
  const { admission, clock } = strained(0.99);
  const out = Array.from({ length: 500 }, (_, index) => index + 1).filter(
    (each) => admission.ask(7, each) !== undefined,
  );
  const [person = 0] = out;
  const waits = Array.from({ length: 6 }, () => {
    clock.advance(10);
    return admission.ask(7, person) ?? 0;
  });
  const [first = 0] = waits;
  const last = waits.at(-1) ?? 0;
  assert.ok(last > first && last <= admissionLimits.refusalSMax, waits.join());
  assert.ok(new Set(out.map((each) => admission.ask(7, each))).size > 3, 'the waits are spread');
});

test('a full queue refuses; of those who wait in lane 2 the last to come is the first to be served', () => {
  const clock = new SimulatedClock();
  const lanes = { ...admissionLimits.lanes, 2: { ...admissionLimits.lanes[2], runningMin: 1, share: 0, queueMax: 3 } };
  const admission = new Admission({ clock, random: new SeededRandom(1), limits: { ...admissionLimits, lanes } });
  const order: number[] = [];
  const turn = (id: number): Turn => ({ go: () => order.push(id), refuse: () => undefined });
  assert.equal(admission.offer(2, 1, turn(1)), goOn);
  for (const id of [2, 3, 4]) assert.equal(admission.offer(2, id, turn(id)), inQueue);
  assert.ok(admission.offer(2, 5, turn(5)) > 0);
  for (let left = 0; left < 3; left += 1) admission.left(2, 1);
  assert.deepEqual(order, [4, 3, 2]);
});

test('in lane 6 people take turns, however much one of them asks for', () => {
  const clock = new SimulatedClock();
  const lanes = { ...admissionLimits.lanes, 6: { ...admissionLimits.lanes[6], runningMin: 1, share: 0 } };
  const admission = new Admission({ clock, random: new SeededRandom(1), limits: { ...admissionLimits, lanes } });
  const order: string[] = [];
  const ask = (person: number, part: number): number =>
    admission.offer(6, person, { go: () => order.push(`${person}.${part}`), refuse: () => undefined });
  for (let part = 0; part < 4; part += 1) ask(1, part);
  ask(2, 0);
  for (let left = 0; left < 4; left += 1) admission.left(6, 1);
  assert.deepEqual(order, ['1.1', '2.0', '1.2', '1.3']);
});

test('what a client reads first after a sign-up is part of it, for a while', () => {
  const { admission, clock } = strained(0.5);
  assert.equal(admission.laneOf(2, 77n), 2);
  admission.born(77n);
  assert.equal(admission.laneOf(2, 77n), 4);
  assert.equal(admission.laneOf(7, 77n), 7);
  clock.advance(admissionLimits.newbornS * 1000 + 1);
  assert.equal(admission.laneOf(2, 77n), 2);
});
