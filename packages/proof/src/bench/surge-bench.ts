import { setTimeout as sleep } from 'node:timers/promises';
import type { Sending } from '../surge/people/chat.ts';
import { now } from '../surge/people/now.ts';
import { latencyOf, rushRatio } from '../surge/run/latency.ts';
import { SurgeStage } from '../surge/run/surge-stage.ts';
import type { Flaws } from './read-back.ts';

export interface SurgeSize {
  /** Calm and rush in turn, so many times. */
  readonly turns: number;
  readonly calmMs: number;
  readonly rushMs: number;
  readonly measureMs: number;
}

export interface SurgeFigures extends Flaws {
  /** The median of the turns' ratios. */
  readonly p99Ratio: number;
  readonly p99CalmMs: number;
  readonly p99RushMs: number;
  readonly capacityPerS: number;
  readonly refused: number;
  /** Of those who were refused at first: the share that got in. */
  readonly refusedThenAdmitted: number;
  /** And that did when they asked again for the first time. */
  readonly firstRetryShare: number;
  readonly notIn: number;
  /** How much longer people wait in the rush without lanes. */
  readonly controlRatio: number;
  readonly loadCpuSeconds: number;
}

/** The rush is so many times what the server took just before. */
const rushFactor = 3;
const measureWidth = 32;
const messagesPerS = 200;
const quietMs = 1_500;
const settleMs = 90_000;
const stage = { codePorts: [0, 0], pairs: 50, returning: 0 } as const;

interface Turn {
  readonly calmMs: number;
  readonly rushMs: number;
}

const p99Of = (sendings: readonly Sending[], fromMs: number, toMs: number): number =>
  latencyOf(sendings.filter(({ dueMs }) => dueMs >= fromMs && dueMs < toMs).map(({ tookMs }) => tookMs)).p99Ms;

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const measure = async ({ newcomers }: SurgeStage, durationMs: number): Promise<number> => {
  const perS = await newcomers.call('measure', { durationMs, width: measureWidth });
  await newcomers.call('settle', { withinMs: settleMs });
  return perS;
};

/** One calm and one rush; waits until everyone who came is in, so that the next calm is one. */
const takeTurn = async ({ newcomers, chatters }: SurgeStage, size: SurgeSize, perS: number): Promise<Turn> => {
  await sleep(quietMs);
  await chatters.call('take', undefined);
  const calmFromMs = now();
  await sleep(size.calmMs);
  const startMs = now();
  const count = Math.round((rushFactor * perS * size.rushMs) / 1000);
  const times = Float64Array.from({ length: count }, (_, index) => startMs + (index * size.rushMs) / count);
  await newcomers.call('arrive', { times });
  const endMs = Math.max(now(), startMs + size.rushMs);
  await sleep(Math.max(0, endMs - now()));
  await newcomers.call('settle', { withinMs: settleMs });
  const { sendings } = await chatters.call('take', undefined);
  return { calmMs: p99Of(sendings, calmFromMs, startMs), rushMs: p99Of(sendings, startMs, endMs) };
};

/** The same once with everything open. */
const control = async (size: SurgeSize, perS: number, say: (line: string) => void): Promise<number> => {
  const open = await SurgeStage.open({ ...stage, isWithoutControls: true }, say);
  try {
    // As warm as the one with lanes was.
    await measure(open, size.measureMs);
    await open.chatters.call('start', { messagesPerS, comeBacksPerS: 0 });
    const { calmMs, rushMs } = await takeTurn(open, size, perS);
    return rushMs / calmMs;
  } finally {
    await open.close();
  }
};

/** A rush of three times what the server takes, beside people who chat; with lanes several times, without them once. */
export const benchSurge = async (size: SurgeSize, say: (line: string) => void): Promise<SurgeFigures> => {
  const house = await SurgeStage.open({ ...stage, isWithoutControls: false }, say);
  try {
    const { newcomers, chatters } = house;
    const capacityPerS = await measure(house, size.measureMs);
    await newcomers.call('takeRecords', undefined);
    await chatters.call('start', { messagesPerS, comeBacksPerS: 0 });
    const turns: Turn[] = [];
    for (let turn = 0; turn < size.turns; turn += 1) turns.push(await takeTurn(house, size, capacityPerS));
    const loadCpuSeconds =
      (await newcomers.call('progress', undefined)).cpuSeconds + (await chatters.call('cpuSeconds', undefined));
    const { missing, doubled, outOfOrder } = await chatters.call('finish', undefined);
    const records = await newcomers.call('takeRecords', undefined);
    const refused = records.filter(({ refusals }) => refusals > 0);
    const admitted = refused.filter(({ doneMs }) => doneMs > 0);
    const share = (count: number): number => (refused.length === 0 ? 1 : count / refused.length);
    await house.close();
    say('the same once without lanes, waiting room and gate');
    return {
      missing,
      doubled,
      outOfOrder,
      p99Ratio: medianOf(turns.map(({ calmMs, rushMs }) => rushRatio(calmMs, rushMs))),
      p99CalmMs: medianOf(turns.map(({ calmMs }) => calmMs)),
      p99RushMs: medianOf(turns.map(({ rushMs }) => rushMs)),
      capacityPerS,
      refused: refused.length,
      refusedThenAdmitted: share(admitted.length),
      firstRetryShare: share(admitted.filter(({ refusals }) => refusals === 1).length),
      notIn: records.filter(({ doneMs }) => doneMs === 0).length,
      controlRatio: await control(size, capacityPerS, say),
      loadCpuSeconds,
    };
  } finally {
    await house.close();
  }
};
