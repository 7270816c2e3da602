import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyone, Day, firstRetryShare, honestShare, type Person } from '../testing/day.ts';

const minuteMs = 60_000;
/** The mean of each ten seconds. */
const tenSeconds = (perSecond: readonly number[]): number[] =>
  Array.from({ length: Math.floor(perSecond.length / 10) }, (_, ten) =>
    perSecond.slice(ten * 10, ten * 10 + 10).reduce((sum, count) => sum + count / 10, 0),
  );
const meanWaitS = (day: Day, fits: (person: Person) => boolean): number => {
  const waits = day.outcomes.filter(({ person, tookMs }) => fits(person) && tookMs !== undefined);
  return waits.reduce((sum, { tookMs }) => sum + (tookMs ?? 0), 0) / waits.length / 1000;
};

test('nobody waits as long as the server takes all who come', () => {
  const day = new Day({ seed: 1, capacityPerS: 100 });
  day.come(60, 5 * minuteMs, anyone);
  day.clock.advance(6 * minuteMs);
  assert.ok(day.outcomes.length > 15_000);
  assert.ok(day.outcomes.every(({ tookMs }) => tookMs === 0));
});

for (const [load, rushMs] of [
  [3, 5 * minuteMs],
  [10, 2 * minuteMs],
] as const) {
  test(`at ${load} times of what the server takes, all come in, when they were told to and at the first retry`, () => {
    const day = new Day({ seed: load, capacityPerS: 40 });
    day.come(40 * load, rushMs, anyone);
    day.clock.advance(rushMs + 40 * minuteMs);
    assert.ok(
      day.outcomes.every(({ tookMs }) => tookMs !== undefined),
      'everyone came in',
    );
    assert.ok(honestShare(day.outcomes) >= 0.95, `honest to ${honestShare(day.outcomes)}`);
    assert.ok(firstRetryShare(day.outcomes) >= 0.95, `at the first retry ${firstRetryShare(day.outcomes)}`);
    // Once the rate is found out: no more come in than the server takes, but for chance.
    const busy = tenSeconds(day.admitted.slice(30)).filter((count) => count > 0);
    assert.ok(
      busy.filter((count) => count > 48).length < busy.length / 20,
      `ten seconds brought ${Math.max(...busy)}/s`,
    );
    const mean = busy.reduce((sum, count) => sum + count, 0) / busy.length;
    assert.ok(mean > 26, `the server is used: ${mean}/s of 40`);
  });
}

test('whoever comes before their time hears what remains and keeps their place; newcomers do not overtake them', () => {
  const day = new Day({ seed: 5, capacityPerS: 10 });
  day.come(100, minuteMs, anyone);
  day.clock.advance(minuteMs);
  const hasty = anyone(900_000n);
  const toldS = day.room.ask(hasty) ?? 0;
  assert.ok(toldS > 20);
  for (let second = 10; second < toldS; second += 10) {
    day.clock.advance(10_000);
    const restS = day.room.ask(hasty) ?? 0;
    assert.ok(Math.abs(restS - (toldS - second)) <= 1, `${restS} of ${toldS - second}`);
    assert.ok((day.room.ask(anyone(910_000n + BigInt(second))) ?? 0) >= restS - 1);
  }
  day.clock.advance((toldS % 10 || 10) * 1000);
  assert.equal(day.room.ask(hasty), undefined);
  assert.equal(day.room.ask(hasty), undefined, 'a further code needs no further wait');
});

test('a place belongs to a number and a key, and is kept for five minutes after its time', () => {
  const day = new Day({ seed: 6, capacityPerS: 10 });
  day.come(100, minuteMs, anyone);
  day.clock.advance(minuteMs);
  const late = anyone(900_000n);
  const gone = anyone(900_001n);
  const toldS = Math.max(day.room.ask(late) ?? 0, day.room.ask(gone) ?? 0);
  assert.notEqual(day.room.ask({ ...late, authKeyId: 7n }), undefined);
  day.clock.advance(toldS * 1000 + 4.8 * minuteMs);
  assert.equal(day.room.find({ ...late, authKeyId: 8n }), undefined);
  assert.equal(day.room.find(late)?.place, 0);
  assert.equal(day.room.ask(late), undefined);
  day.clock.advance(0.5 * minuteMs);
  assert.equal(day.room.find(gone), undefined);
});

test('100,000 invented numbers from one address block lengthen the wait of the others by at most a tenth', () => {
  const wait = (attack: boolean): number => {
    const day = new Day({ seed: 7, capacityPerS: 40 });
    day.come(120, 4 * minuteMs, anyone);
    if (attack) {
      day.clock.advance(minuteMs);
      day.come(1_000, 100_000, (id) => ({
        ...anyone(id),
        phone: `4470${id}`,
        addressBlock: '203.0.113.0/24',
        isPatient: false,
      }));
    }
    day.clock.advance(40 * minuteMs);
    return meanWaitS(day, ({ addressBlock }) => addressBlock !== '203.0.113.0/24');
  };
  const calm = wait(false);
  const attacked = wait(true);
  assert.ok(calm > 30, `there is a wait of ${calm} s`);
  assert.ok(attacked <= calm * 1.1, `${attacked} s instead of ${calm} s`);
});

test('invented numbers that never come back waste nothing: as many more are let in', () => {
  const day = new Day({ seed: 8, capacityPerS: 40 });
  day.come(120, 5 * minuteMs, (id) => ({ ...anyone(id), isPatient: id % 3n !== 0n }));
  day.clock.advance(20 * minuteMs);
  const { showShare } = day.room.snapshot();
  assert.ok(honestShare(day.outcomes) >= 0.95);
  // From the time on at which those come in who were told their time when this was known.
  const busy = day.admitted.slice(300, 500);
  const mean = busy.reduce((sum, count) => sum + count, 0) / busy.length;
  assert.ok(mean > 28 && mean < 44, `${mean}/s of 40, shows ${showShare}`);
});

test('a full room tells a wait without a place, and forgets nobody who has one', () => {
  const day = new Day({ seed: 9, capacityPerS: 10, limits: { placesMax: 500 } });
  day.come(100, minuteMs, anyone);
  day.clock.advance(minuteMs);
  const { waiting, withoutPlace } = day.room.snapshot();
  assert.equal(waiting, 500);
  assert.ok(withoutPlace > 0);
  const held = day.outcomes.filter(({ person, questions }) => questions === 1 && day.room.find(person) !== undefined);
  assert.ok(held.length > 100);
  day.clock.advance(60 * minuteMs);
  assert.ok(held.every(({ tookMs, toldS }) => tookMs !== undefined && tookMs <= toldS * 1000 + 1_000));
  assert.ok(
    day.outcomes.every(({ tookMs }) => tookMs !== undefined),
    'everyone came in',
  );
});

test('those whom friends invited have a share of their own', () => {
  const day = new Day({ seed: 10, capacityPerS: 40 });
  day.come(120, 3 * minuteMs, anyone);
  day.clock.advance(minuteMs);
  day.come(5, 2 * minuteMs, (id) => ({ ...anyone(id + 500_000n), isInvited: true }));
  day.clock.advance(30 * minuteMs);
  const invited = meanWaitS(day, ({ isInvited }) => isInvited);
  const others = meanWaitS(day, ({ isInvited }) => !isInvited);
  assert.ok(invited < others / 5, `${invited} s and ${others} s`);
});

test('a restart in the middle of the rush takes nobody their place', () => {
  const day = new Day({ seed: 11, capacityPerS: 40 });
  day.come(120, 2 * minuteMs, anyone);
  day.clock.advance(2 * minuteMs);
  const before = day.outcomes.filter(({ tookMs }) => tookMs === undefined);
  assert.ok(before.length > 5_000);
  day.restart(0);
  day.clock.advance(30 * minuteMs);
  assert.ok(honestShare(before) >= 0.99, `honest to ${honestShare(before)}`);
  assert.ok(firstRetryShare(before) >= 0.99);
});

test('the place of someone is as many as are before them', () => {
  const day = new Day({ seed: 12, capacityPerS: 10 });
  day.come(100, minuteMs, anyone);
  day.clock.advance(minuteMs);
  const last = anyone(900_000n);
  day.room.ask(last);
  const view = day.room.find(last);
  const before = day.outcomes.filter(({ person }) => (day.room.find(person)?.waitS ?? 0) > 0).length;
  assert.ok(view !== undefined && Math.abs(view.ahead - before) < before / 20, `${view?.ahead} of ${before}`);
});
