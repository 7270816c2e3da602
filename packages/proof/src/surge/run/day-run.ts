import { setTimeout as sleep } from 'node:timers/promises';
import { prng } from '../../fuzz/prng.ts';
import type { Flaws } from '../../bench/read-back.ts';
import { arrivals, outageS, peakRate } from '../day/arrival-curve.ts';
import type { Sending } from '../people/chat.ts';
import { now } from '../people/now.ts';
import type { SignUpRecord } from '../people/sign-up-record.ts';
import type { Sample } from '../watch/server-watch.ts';
import { SurgeStage, type StageOptions } from './surge-stage.ts';

export interface DayOptions extends StageOptions {
  /** Newcomers of the whole day; at the height three times what the server takes where it is not named. */
  readonly newcomers?: number;
  /** How long the seven hours take here. */
  readonly rushS: number;
  readonly calmS: number;
  readonly messagesPerS: number;
  readonly comeBacksPerS: number;
  readonly seed: number;
}

/** What one second of the run looked like, from the side of the load. */
export interface Tick {
  readonly atMs: number;
  readonly came: number;
  readonly admitted: number;
  readonly done: number;
  readonly failed: number;
  /** Codes that each provider has taken so far. */
  readonly taken: readonly number[];
}

/** Everything that was seen. */
export interface DayRun {
  readonly options: DayOptions;
  readonly newcomers: number;
  /** Sign-ups per second that the server took just before, 32 at a time. */
  readonly capacityPerS: number;
  readonly calm: readonly [fromMs: number, toMs: number];
  readonly rush: readonly [fromMs: number, toMs: number];
  /** When the last newcomer was in. */
  readonly settledMs: number;
  readonly isSettled: boolean;
  /** When the first provider slowed down, and when it died. */
  readonly slowMs: number;
  readonly deadMs: number;
  readonly records: readonly SignUpRecord[];
  readonly sendings: readonly Sending[];
  readonly comeBacks: readonly Sending[];
  readonly errors: Readonly<Record<string, number>>;
  readonly flaws: Flaws & { readonly sent: number };
  readonly ticks: readonly Tick[];
  readonly samples: readonly Sample[];
  readonly loadCpuSeconds: number;
}

const measureMs = 6_000;
const measureWidth = 32;
const quietMs = 2_000;
const tickMs = 1_000;
/** The first provider slows down at the height of the rush, and dies soon after; shares of the rush. */
const slowAt = 0.16;
const deadAt = 0.2;
/** Everyone has to be in after so many times the rush; whoever is not counts as left outside. */
const settleRushes = 6;

/** Plays the day: calm, the rush, and the time until everybody who came is in. */
export const runDay = async (options: DayOptions, say: (line: string) => void): Promise<DayRun> => {
  const stage = await SurgeStage.open(options, say);
  try {
    say('measuring how many sign-ups the server takes, 32 at a time');
    const capacityPerS = await stage.newcomers.call('measure', { durationMs: measureMs, width: measureWidth });
    await stage.newcomers.call('settle', { withinMs: 60_000 });
    await stage.newcomers.call('takeRecords', undefined);
    return await play(stage, options, capacityPerS, say);
  } finally {
    await stage.close();
  }
};

const play = async (
  stage: SurgeStage,
  options: DayOptions,
  capacityPerS: number,
  say: (line: string) => void,
): Promise<DayRun> => {
  const { newcomers, chatters, watch } = stage;
  const rushMs = options.rushS * 1000;
  const count = options.newcomers ?? Math.round((3 * capacityPerS * options.rushS) / peakRate);
  say(
    `${capacityPerS.toFixed(0)} sign-ups/s; ${count} newcomers will come within ${options.rushS} s, ${scaleOf(count, options.rushS)}`,
  );
  await chatters.call('start', { messagesPerS: options.messagesPerS, comeBacksPerS: options.comeBacksPerS });
  await sleep(quietMs);
  await chatters.call('take', undefined);
  watch.start();
  const cpuBefore = await loadCpu(stage);
  const ticks = new Ticks(stage, say);
  const calmFromMs = now();
  say(`calm: ${options.calmS} s`);
  await sleep(options.calmS * 1000);
  const startMs = now();
  say('the rush begins');
  const times = Float64Array.from(arrivals(count, rushMs, prng(options.seed)), (time) => startMs + time);
  const arriving = newcomers.call('arrive', { times });
  const slowMs = await failProvider(stage, 'slow', startMs + slowAt * rushMs, say);
  const deadMs = await failProvider(stage, 'dead', startMs + deadAt * rushMs, say);
  await arriving;
  const endMs = now();
  say('all have come; now the last of them are let in');
  const isSettled = await newcomers.call('settle', { withinMs: settleRushes * rushMs });
  const settledMs = now();
  ticks.stop();
  watch.stop();
  const { sendings, comeBacks, errors } = await chatters.call('take', undefined);
  const loadCpuSeconds = (await loadCpu(stage)) - cpuBefore;
  say('reading back every message from all sides');
  const flaws = await chatters.call('finish', undefined);
  const records = await newcomers.call('takeRecords', undefined);
  return {
    options,
    newcomers: count,
    capacityPerS,
    calm: [calmFromMs, startMs],
    rush: [startMs, endMs],
    settledMs,
    isSettled,
    slowMs,
    deadMs,
    records,
    sendings,
    comeBacks,
    errors,
    flaws,
    ticks: ticks.all,
    samples: watch.samples,
    loadCpuSeconds,
  };
};

const scaleOf = (count: number, rushS: number): string =>
  `a day of 70 million at 1:${Math.round(70_000_000 / count)}, ${Math.round(outageS / rushS)} times as fast`;

const failProvider = async (
  { newcomers }: SurgeStage,
  state: 'slow' | 'dead',
  atMs: number,
  say: (line: string) => void,
): Promise<number> => {
  await sleep(Math.max(0, atMs - now()));
  await newcomers.call('setProvider', { index: 0, state });
  say(state === 'slow' ? 'the first provider of codes slows down' : 'the first provider of codes is dead');
  return now();
};

const loadCpu = async ({ newcomers, chatters }: SurgeStage): Promise<number> =>
  (await newcomers.call('progress', undefined)).cpuSeconds + (await chatters.call('cpuSeconds', undefined));

/** Looks at the newcomers each second. */
class Ticks {
  readonly all: Tick[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor({ newcomers }: SurgeStage, say: (line: string) => void) {
    this.#timer = setInterval(() => {
      newcomers.call('progress', undefined).then(
        ({ came, admitted, done, failed, taken }) => {
          this.all.push({ atMs: now(), came, admitted, done, failed, taken });
          if (this.all.length % 10 === 0) say(`  ${came} came, ${admitted} admitted, ${done} in, ${failed} failed`);
        },
        // The end of the process is told to whoever waits for it.
        () => undefined,
      );
    }, tickMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
