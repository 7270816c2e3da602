import { rushRatio } from '../surge/run/latency.ts';
import type { DayFigures } from './day-figures.ts';

export interface Claim {
  readonly what: string;
  readonly isKept: boolean;
  readonly seen: string;
}

const honestMin = 0.95;
const firstRetryMin = 0.95;
const ratioMax = 1.2;

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

/** What the day has to show. */
export const judgeDay = (day: DayFigures): Claim[] => {
  const waited = day.offS.count;
  const ratio = rushRatio(day.calmMs.percentile(0.99), day.rushMs.percentile(0.99));
  return [
    {
      what: 'everyone who did not give up is in',
      isKept: day.done + day.givenUp === day.came,
      seen: `${day.came} came, ${day.givenUp} gave up, ${day.done} are in`,
    },
    {
      what: 'waits told are kept, within a fifth or two seconds, for 95 of 100',
      isKept: day.honest >= waited * honestMin,
      seen: percent(day.honest / waited),
    },
    {
      what: '95 of 100 come in when they ask again for the first time',
      isKept: day.firstRetry >= waited * firstRetryMin,
      seen: percent(day.firstRetry / waited),
    },
    {
      what: 'people who are here wait no longer in the rush than 1.2 times the calm, or 5 ms more',
      isKept: ratio <= ratioMax,
      seen: `p99 ${day.calmMs.percentile(0.99).toFixed(2)} ms in the calm, ${day.rushMs.percentile(0.99).toFixed(2)} ms in the rush`,
    },
    {
      what: 'nothing that people write is refused, not even when another node fails at the height of the rush',
      isKept: day.refusedWrites === 0,
      seen: `${day.refusedWrites} refused`,
    },
    {
      what: 'reading is refused to nobody as long as coming back is refused to nobody',
      isKept: day.refusedReads === 0 || day.refusedComeBacks > 0,
      seen: `${day.refusedReads} and ${day.refusedComeBacks} refused`,
    },
    {
      what: 'all who came over from the failed node are served',
      isKept: day.comeBacks > 0,
      seen: `${day.comeBacks} served`,
    },
  ];
};
