import { latencyOf, rushRatio, type Latency } from '../run/latency.ts';
import type { DayRun } from '../run/day-run.ts';
import type { SignUpRecord } from '../people/sign-up-record.ts';
import type { Claim } from '../report/report.ts';

/** What a day comes down to. */
export interface DayJudgement {
  readonly calm: Latency;
  readonly rush: Latency;
  readonly ratio: number;
  readonly comeBackCalm: Latency;
  readonly comeBackRush: Latency;
  readonly inCount: number;
  readonly told: number;
  readonly firstRetryShare: number;
  readonly honestShare: number;
  /** How far from what they were told newcomers came in, in seconds; negative for earlier. */
  readonly offS: readonly number[];
  /** The longest time from asking for a code to its arrival, from when the first provider slowed down. */
  readonly failoverMs: number;
  readonly claims: readonly Claim[];
}

const ratioMax = 1.2;
const comeBackRatioMax = 2;
const shareMin = 0.95;
const failoverMsMax = 10_000;

const within = <T extends { readonly dueMs: number }>(all: readonly T[], [from, to]: readonly [number, number]): T[] =>
  all.filter(({ dueMs }) => dueMs >= from && dueMs < to);

const percent = (share: number): string =>
  Number.isNaN(share) ? 'nobody had to wait' : `${(share * 100).toFixed(1)} %`;
const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** When somebody who was told to wait came in, relative to when they were told, in seconds. */
const offOf = ({ admittedMs, firstAnswerMs, toldS }: SignUpRecord): number =>
  (admittedMs - firstAnswerMs) / 1000 - toldS;

/** Weighs what was seen against what was promised. */
export const judgeDayRun = (run: DayRun): DayJudgement => {
  const took = (all: DayRun['sendings'], span: readonly [number, number]): Latency =>
    latencyOf(within(all, span).map(({ tookMs }) => tookMs));
  const [calm, rush] = [took(run.sendings, run.calm), took(run.sendings, run.rush)];
  const [comeBackCalm, comeBackRush] = [took(run.comeBacks, run.calm), took(run.comeBacks, run.rush)];
  const waited = run.records.filter(({ toldS }) => toldS > 0);
  const came = waited.filter(({ admittedMs }) => admittedMs > 0);
  const offS = came.map(offOf);
  const honest = came.filter((record) => Math.abs(offOf(record)) <= Math.max(record.toldS * 0.2, 2)).length;
  const firstRetry = came.filter(({ refusals }) => refusals === 1).length;
  const afterSlow = run.records.filter(({ codeCameMs }) => codeCameMs > run.slowMs);
  const failoverMs = afterSlow.reduce((longest, { askedMs, codeCameMs }) => Math.max(longest, codeCameMs - askedMs), 0);
  const inCount = run.records.filter(({ failure, doneMs }) => failure === '' && doneMs > 0).length;
  const figures = {
    calm,
    rush,
    ratio: rushRatio(calm.p99Ms, rush.p99Ms),
    comeBackCalm,
    comeBackRush,
    inCount,
    told: waited.length,
    firstRetryShare: waited.length === 0 ? Number.NaN : firstRetry / waited.length,
    honestShare: waited.length === 0 ? Number.NaN : honest / waited.length,
    offS,
    failoverMs,
  };
  return { ...figures, claims: claimsOf(run, figures) };
};

const claimsOf = (run: DayRun, figures: Omit<DayJudgement, 'claims'>): Claim[] => {
  const { calm, rush, ratio, comeBackCalm, comeBackRush, firstRetryShare, honestShare, failoverMs, inCount } = figures;
  const { missing, doubled, outOfOrder, sent } = run.flaws;
  const errors = Object.values(run.errors).reduce((sum, count) => sum + count, 0);
  const backRatio = rushRatio(comeBackCalm.p99Ms, comeBackRush.p99Ms);
  const isEnough = (share: number): boolean => Number.isNaN(share) || share >= shareMin;
  return [
    {
      what: 'People who are here notice nothing: 99 of 100 messages take no longer than 1.2 times the calm, or 5 ms more',
      isKept: ratio <= ratioMax,
      seen: `${ms(calm.p99Ms)} in the calm, ${ms(rush.p99Ms)} in the rush`,
    },
    {
      what: 'No message is lost, doubled or out of order, read back from both histories, the difference and what arrived',
      isKept: missing + doubled + outOfOrder === 0,
      seen: `${sent} messages: ${missing} missing, ${doubled} doubled, ${outOfOrder} out of order`,
    },
    {
      what: 'Nothing that people ask for who are here is refused or fails',
      isKept: errors === 0,
      seen: errors === 0 ? 'no error' : JSON.stringify(run.errors),
    },
    {
      what: 'Who comes back with a fresh temporary key is served within twice the calm, or 5 ms more',
      isKept: Number.isNaN(backRatio) || backRatio <= comeBackRatioMax,
      seen: `${ms(comeBackCalm.p99Ms)} in the calm, ${ms(comeBackRush.p99Ms)} in the rush`,
    },
    {
      what: 'Every newcomer gets in',
      isKept: run.isSettled && inCount === run.records.length,
      seen: `${inCount} of ${run.records.length}${failuresOf(run.records)}`,
    },
    {
      what: 'At least 95 of 100 who were told to wait come in when they ask again for the first time',
      isKept: isEnough(firstRetryShare),
      seen: percent(firstRetryShare),
    },
    {
      what: 'At least 95 of 100 come in when they were told: within a fifth of the wait, or two seconds',
      isKept: isEnough(honestShare),
      seen: percent(honestShare),
    },
    {
      what: 'When a provider of codes slows down and dies, codes come by the other one within 10 s',
      isKept: failoverMs <= failoverMsMax,
      seen: `the longest wait for a code was ${(failoverMs / 1000).toFixed(1)} s`,
    },
  ];
};

const failuresOf = (records: readonly SignUpRecord[]): string => {
  const failures = records.map(({ failure }) => failure).filter((failure) => failure !== '');
  const counts = Map.groupBy(failures, (failure) => failure);
  const told = [...counts].map(([failure, all]) => `${all.length} times ${failure}`).slice(0, 5);
  return told.length === 0 ? '' : `; ${told.join(', ')}`;
};
