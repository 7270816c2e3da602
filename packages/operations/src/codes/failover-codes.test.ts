import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CodeRefused, type CodeKind, type CodeProvider, type Hand } from '@suaka/domain';
import { SeededRandom, SimulatedClock } from '../admission/testing/simulated-clock.ts';
import { FailoverCodes, failoverLimits } from './index.ts';

type Mood = 'works' | 'hangs' | 'fails' | 'refuses' | { readonly tookMs: number };

const message = { phone: '628123456789', code: '04711', validForS: 600, langCode: 'id' };

/** A provider whose mood a test sets, in time that the test moves. */
class MoodyProvider implements CodeProvider {
  readonly kind: CodeKind;
  mood: Mood = 'works';
  readonly taken: string[] = [];
  asked = 0;
  readonly #clock: SimulatedClock;

  constructor(clock: SimulatedClock, kind: CodeKind = 'sms') {
    this.#clock = clock;
    this.kind = kind;
  }

  deliver(_: unknown, { id }: Hand): Promise<void> {
    this.asked += 1;
    if (this.mood === 'fails') return Promise.reject(new Error('answered 500'));
    if (this.mood === 'refuses') return Promise.reject(new CodeRefused('answered 400'));
    if (this.mood === 'hangs') return Promise.withResolvers<void>().promise;
    const take = (): void => void this.taken.push(id);
    if (this.mood === 'works') return Promise.resolve(take());
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#clock.after(this.mood.tookMs, () => resolve(take()));
    return promise;
  }

  deliverMail(mail: unknown, hand: Hand): Promise<void> {
    return this.deliver(mail, hand);
  }
}

function house(...kinds: readonly CodeKind[]) {
  const clock = new SimulatedClock();
  const providers = kinds.map((kind) => new MoodyProvider(clock, kind));
  const failures: string[] = [];
  const codes = new FailoverCodes({
    clock,
    random: new SeededRandom(7),
    limits: failoverLimits,
    providers: providers.map((provider, index) => ({ name: `p${index + 1}`, provider })),
    onFailure: ({ provider, outcome }) => failures.push(`${provider} ${outcome}`),
  });
  /** Sends one and moves time until it ends; its end and how long it took, in milliseconds. */
  const send = async (resends = 0, via: CodeKind = 'sms') => {
    const startedMs = clock.nowMs();
    const ended: { as?: string } = {};
    void codes.deliver(message, { via, resends }).then(
      (kind) => (ended.as = kind),
      () => (ended.as = 'nobody'),
    );
    for (let step = 0; ended.as === undefined; step++) {
      assert.ok(step < 1000, 'it never ends');
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      if (ended.as === undefined) clock.advance(50);
    }
    return { end: ended.as, tookMs: clock.nowMs() - startedMs };
  };
  const states = () => codes.snapshot().map(({ state }) => state);
  return {
    clock,
    providers: providers as [MoodyProvider, MoodyProvider, ...MoodyProvider[]],
    codes,
    failures,
    send,
    states,
  };
}

test('the preferred provider gets every code while it does well', async () => {
  const { providers, send } = house('sms', 'sms');
  for (let sent = 0; sent < 20; sent++) await send();
  assert.deepEqual(
    providers.map(({ asked }) => asked),
    [20, 0],
  );
});

test('a provider that hangs costs each code one try at most, and after three of them none', async () => {
  const { providers, send, states } = house('sms', 'sms');
  const [first, second] = providers;
  first.mood = 'hangs';
  for (let sent = 0; sent < 3; sent++) {
    const { end, tookMs } = await send();
    assert.equal(end, 'sms');
    assert.ok(tookMs <= failoverLimits.attemptTimeoutMs + 50, `${tookMs} ms`);
  }
  assert.deepEqual(states(), ['open', 'healthy']);
  for (let sent = 0; sent < 10; sent++) assert.equal((await send()).tookMs, 0);
  assert.deepEqual([first.asked, second.taken.length], [3, 13]);
});

test('codes that wait beside each other do not all find out for themselves that a provider hangs', async () => {
  const { clock, providers, codes } = house('sms', 'sms');
  providers[0].mood = 'hangs';
  const sendings = [];
  for (let sent = 0; sent < 100; sent++) {
    sendings.push(codes.deliver(message, { via: 'sms', resends: 0 }));
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    clock.advance(50);
  }
  clock.advance(failoverLimits.attemptTimeoutMs);
  await Promise.all(sendings);
  assert.ok(providers[0].asked <= 30, `${providers[0].asked} asked it`);
  assert.equal(providers[1].taken.length, 100);
});

test('a provider that died is asked again by one code at a time, later and later, and by all when it works', async () => {
  const { clock, providers, send, states } = house('sms', 'sms');
  const [first] = providers;
  first.mood = 'fails';
  for (let sent = 0; sent < 5; sent++) await send();
  assert.equal(first.asked, 3);
  clock.advance(failoverLimits.openMs * 1.25);
  assert.deepEqual(states(), ['probing', 'healthy']);
  for (let sent = 0; sent < 5; sent++) assert.equal((await send()).end, 'sms');
  assert.equal(first.asked, 4);
  clock.advance(failoverLimits.openMs * 1.25);
  assert.equal(states()[0], 'open');
  clock.advance(failoverLimits.openMs * 1.25);
  first.mood = 'works';
  for (let sent = 0; sent < failoverLimits.probesMin; sent++) await send();
  assert.equal(states()[0], 'healthy');
  await send();
  assert.equal(first.taken.length, failoverLimits.probesMin + 1);
});

test('a provider that answers slowly is asked after one that is fast, and again when that was a while ago', async () => {
  const { clock, providers, send, states } = house('sms', 'sms');
  const [first, second] = providers;
  first.mood = { tookMs: 2000 };
  for (let sent = 0; sent < 5; sent++) await send();
  clock.advance(failoverLimits.judgeEveryMs);
  assert.deepEqual(states(), ['slow', 'healthy']);
  assert.equal((await send()).tookMs, 0);
  assert.equal(second.taken.length, 1);
  clock.advance(failoverLimits.windowMs + failoverLimits.sliceMs);
  assert.deepEqual(states(), ['healthy', 'healthy']);
});

test('where all fail the caller hears it in time, and where all were left alone all are asked still', async () => {
  const { providers, send, states } = house('sms', 'sms', 'sms');
  for (const provider of providers) provider.mood = 'hangs';
  for (let sent = 0; sent < 3; sent++) {
    const { end, tookMs } = await send();
    assert.equal(end, 'nobody');
    assert.ok(tookMs <= failoverLimits.totalMs + 50, `${tookMs} ms`);
  }
  assert.ok(!states().includes('healthy'));
  providers[1].mood = 'works';
  providers[0].mood = 'fails';
  assert.equal((await send()).end, 'sms');
});

test('a single provider that failed is tried once more with the same id', async () => {
  const { providers, send, failures } = house('sms');
  providers[0].mood = 'fails';
  const sending = send();
  providers[0].mood = 'works';
  assert.equal((await sending).end, 'sms');
  assert.deepEqual(failures, ['p1 failed']);
});

test('numbers that a provider refuses go to the next and do not count against it', async () => {
  const { providers, send, states, codes } = house('sms', 'sms');
  providers[0].mood = 'refuses';
  for (let sent = 0; sent < 20; sent++) assert.equal((await send()).end, 'sms');
  assert.deepEqual(states(), ['healthy', 'healthy']);
  assert.equal(codes.snapshot()[0]?.refusedTotal, 20);
  providers[1].mood = 'refuses';
  assert.equal((await send()).end, 'nobody');
});

test('a code that is sent again begins with another provider, and says by which way it came', async () => {
  const { providers, send } = house('sms', 'sms', 'call');
  await send(0);
  await send(1);
  assert.deepEqual(
    providers.map(({ asked }) => asked),
    [1, 1, 0],
  );
  assert.equal((await send(0, 'call')).end, 'call');
  (providers[2] as MoodyProvider).mood = 'fails';
  assert.equal((await send(0, 'call')).end, 'sms');
});

test('what is shown counts what was sent, what failed and how long it took', async () => {
  const { providers, send, codes } = house('sms', 'sms');
  providers[0].mood = 'fails';
  await send();
  providers[0].mood = { tookMs: 100 };
  await send();
  const [first, second] = codes.snapshot();
  assert.deepEqual([first?.sent, first?.failed, first?.p95Ms, first?.inFlight], [1, 1, 100, 0]);
  assert.deepEqual([second?.name, second?.sentTotal, second?.failedTotal], ['p2', 1, 0]);
});
