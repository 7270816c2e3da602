import { percentile } from '../../bench/percentile.ts';
import { newcomersOfTheDay, outageS } from '../day/arrival-curve.ts';
import type { DayJudgement } from '../judge/day-judgement.ts';
import type { DayRun } from '../run/day-run.ts';
import type { Chart, Report, Series } from './report.ts';

const secondMs = 1_000;

/** Everything second by second, from the beginning of the calm. */
class Timeline {
  readonly x: number[];
  readonly #startMs: number;

  constructor({ calm, settledMs }: DayRun) {
    this.#startMs = calm[0];
    this.x = Array.from({ length: Math.ceil((settledMs - calm[0]) / secondMs) + 1 }, (_, second) => second);
  }

  at(ms: number): number {
    return (ms - this.#startMs) / secondMs;
  }

  /** Things by the second in which they were. */
  group<T>(things: readonly T[], atMs: (thing: T) => number): T[][] {
    const groups: T[][] = this.x.map(() => []);
    for (const thing of things) groups[Math.floor(this.at(atMs(thing)))]?.push(thing);
    return groups;
  }

  counts<T>(things: readonly T[], atMs: (thing: T) => number): number[] {
    return this.group(things, atMs).map(({ length }) => length);
  }

  /** What was looked at about once a second: the last look of each. */
  looks<T extends { readonly atMs: number }>(things: readonly T[], value: (thing: T) => number): (number | null)[] {
    return this.group(things, ({ atMs }) => atMs).map((group) => {
      const last = group.at(-1);
      return last === undefined ? null : value(last);
    });
  }
}

/** The growth from look to look, per second. */
const rates = <T extends { readonly atMs: number }>(things: readonly T[], value: (thing: T) => number) =>
  things.slice(1).map((thing, index) => {
    const before = things[index] ?? thing;
    return { atMs: thing.atMs, value: ((value(thing) - value(before)) * secondMs) / (thing.atMs - before.atMs) };
  });

const offHistogram = (offS: readonly number[]): Chart => {
  const edge = Math.max(5, Math.ceil(Math.max(...offS.map(Math.abs), 0)));
  const stepS = edge > 20 ? Math.ceil(edge / 20) : 0.5;
  const bins = Array.from({ length: Math.round((2 * edge) / stepS) + 1 }, (_, index) => -edge + index * stepS);
  const counts = bins.map((bin) => offS.filter((off) => off >= bin - stepS / 2 && off < bin + stepS / 2).length);
  return {
    title: 'Waits told and kept',
    about: 'How many seconds after the time that they were told newcomers came in; before zero: earlier.',
    unit: '',
    xUnit: 's',
    x: bins,
    kind: 'bars',
    series: [{ label: 'newcomers', tone: 'amber', values: counts }],
  };
};

const chartsOf = (run: DayRun, judgement: DayJudgement): Chart[] => {
  const time = new Timeline(run);
  const spans = [{ from: time.at(run.rush[0]), to: time.at(run.rush[1]), label: 'rush' }];
  const chart = (title: string, about: string, unit: string, series: Series[]): Chart => ({
    title,
    about,
    unit,
    xUnit: 's',
    x: time.x,
    kind: 'lines',
    spans,
    series,
  });
  const sent = time.group(run.sendings, ({ dueMs }) => dueMs).map((group) => group.map(({ tookMs }) => tookMs));
  const quantile = (share: number): (number | null)[] =>
    sent.map((group) => (group.length === 0 ? null : percentile(group, share)));
  const inside = run.records.filter(({ doneMs }) => doneMs > 0);
  const told = time.group(
    run.records.filter(({ toldS }) => toldS > 0),
    ({ firstAnswerMs }) => firstAnswerMs,
  );
  const waiting = (atMs: number): number =>
    run.records.filter(
      ({ firstAnswerMs, admittedMs, toldS }) =>
        toldS > 0 && firstAnswerMs <= atMs && (admittedMs === 0 || admittedMs > atMs),
    ).length;
  const lane = (name: string) => rates(run.samples, ({ lanes }) => lanes[name] ?? 0);
  const taken = (index: number) => rates(run.ticks, ({ taken: codes }) => codes[index] ?? 0);
  const value = ({ value: each }: { value: number }): number => each;
  return [
    chart(
      'Messages of people who are here',
      'From when each was due to its acknowledgement, durable. The rush is shaded.',
      'ms',
      [
        { label: 'p50', tone: 'green', values: quantile(0.5) },
        { label: 'p95', tone: 'blue', values: quantile(0.95) },
        { label: 'p99', tone: 'amber', values: quantile(0.99) },
      ],
    ),
    chart('Newcomers', 'Who came, who was let in, and whose sign-up was whole, each second.', '/s', [
      { label: 'came', tone: 'quiet', values: time.counts(run.records, ({ dueMs }) => dueMs) },
      { label: 'let in', tone: 'amber', values: time.counts(run.records, ({ admittedMs }) => admittedMs) },
      { label: 'whole', tone: 'green', values: time.counts(inside, ({ doneMs }) => doneMs) },
    ]),
    chart('The waiting room', 'People who were told to wait and are not let in yet.', '', [
      {
        label: 'waiting',
        tone: 'amber',
        values: time.x.map((second) => waiting(run.calm[0] + (second + 1) * secondMs)),
      },
    ]),
    chart('Waits', 'The longest wait that a first answer told in each second.', 's', [
      {
        label: 'told',
        tone: 'blue',
        values: told.map((group) => (group.length === 0 ? null : Math.max(...group.map(({ toldS }) => toldS)))),
      },
    ]),
    offHistogram(judgement.offS),
    chart('Codes by provider', 'The first one slows down and dies in the rush; the second one goes on.', '/s', [
      { label: 'first provider', tone: 'red', values: time.looks(taken(0), value) },
      { label: 'second provider', tone: 'green', values: time.looks(taken(1), value) },
    ]),
    chart('Lanes', 'Requests let on each second, by lane.', '/s', [
      { label: '1 writing', tone: 'green', values: time.looks(lane('suaka_lane_admitted_total 1'), value) },
      { label: '2 reading', tone: 'blue', values: time.looks(lane('suaka_lane_admitted_total 2'), value) },
      { label: '3 coming back', tone: 'quiet', values: time.looks(lane('suaka_lane_admitted_total 3'), value) },
      { label: '4 signing up', tone: 'amber', values: time.looks(lane('suaka_lane_admitted_total 4'), value) },
    ]),
    chart('Server CPU', 'All threads of the server, in cores.', 'cores', [
      {
        label: 'CPU',
        tone: 'amber',
        values: time.looks(
          rates(run.samples, ({ cpuSeconds }) => cpuSeconds),
          value,
        ),
      },
    ]),
    chart('Server memory', 'Resident memory of the process.', 'MiB', [
      { label: 'memory', tone: 'blue', values: time.looks(run.samples, ({ memoryMib }) => memoryMib) },
    ]),
  ];
};

/** The report of one day that was played. */
export const dayReport = (run: DayRun, judgement: DayJudgement): Report => {
  const { options, newcomers, capacityPerS } = run;
  const scale = Math.round(newcomersOfTheDay / newcomers);
  const cpu = cpuOf(run);
  const ms = (value: number): string => value.toFixed(1);
  const row = (name: string, { count, p50Ms, p95Ms, p99Ms, maxMs }: DayJudgement['calm']): string[] => [
    name,
    String(count),
    ...[p50Ms, p95Ms, p99Ms, maxMs].map(ms),
  ];
  return {
    title: options.isWithoutControls ? 'The day without lanes' : 'The day',
    lead: `${newcomers} newcomers within ${options.rushS} s: a day of 70 million at 1:${scale}, ${Math.round(outageS / options.rushS)} times as fast. Beside them people who are here write ${options.messagesPerS} messages a second.`,
    claims: judgement.claims,
    tiles: [
      { label: 'newcomers, all told', value: `${judgement.inCount} of ${run.records.length} in` },
      { label: 'sign-ups/s it takes, measured just before', value: capacityPerS.toFixed(0) },
      { label: 'sign-ups/s at the height', value: heightOf(run).toFixed(0) },
      { label: 'told to wait', value: String(judgement.told) },
      { label: 'p99 in the calm', value: `${ms(judgement.calm.p99Ms)} ms` },
      { label: 'p99 in the rush', value: `${ms(judgement.rush.p99Ms)} ms` },
      { label: 'server CPU', value: `${cpu.toFixed(1)} s` },
      { label: 'load client CPU, apart', value: `${run.loadCpuSeconds.toFixed(1)} s` },
    ],
    charts: chartsOf(run, judgement),
    tables: [
      {
        title: 'How long it took people who are here, in milliseconds',
        head: ['', 'count', 'p50', 'p95', 'p99', 'longest'],
        rows: [
          row('messages in the calm', judgement.calm),
          row('messages in the rush', judgement.rush),
          row('coming back in the calm', judgement.comeBackCalm),
          row('coming back in the rush', judgement.comeBackRush),
        ],
      },
    ],
    notes: notesOf(run),
  };
};

const cpuOf = ({ samples }: DayRun): number => (samples.at(-1)?.cpuSeconds ?? 0) - (samples[0]?.cpuSeconds ?? 0);

/** The most newcomers that came in one second. */
const heightOf = ({ records, calm }: DayRun): number => {
  const counts = new Map<number, number>();
  for (const { dueMs } of records) {
    const second = Math.floor((dueMs - calm[0]) / secondMs);
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
};

const notesOf = ({ options }: DayRun): string[] => [
  'An open loop: nobody waits for anybody else, and each time counts from the moment at which it was due.',
  'Newcomers use ordinary numbers from addresses all over 127.0.0.0/8. Their codes go to two providers on this machine, of which the first slows down and dies at the height of the rush.',
  'Told to wait, they sleep for as long as they were told and ask again; half of them, and all who wait longer than 15 s, close their connection meanwhile and come back over another.',
  'The load client runs on the same cores as the server; its newcomers give way a little to all else (nice 5). It does all that the protocol asks for, with a small exponent of its own in the key exchange.',
  ...(options.isWithoutControls
    ? ['Lanes, waiting room and the gate before key exchanges were wide open in this run: it shows what they are for.']
    : []),
];
