import type { Figure } from './report.ts';
import type { SurgeFigures } from './surge-bench.ts';

/** The lines of the report about the rush. */
export const surgeFigures = (surge: SurgeFigures): Figure[] => [
  {
    key: 'surge.p99Ratio',
    what: 'rush of 3x: p99 of people here, over the calm',
    value: surge.p99Ratio,
    unit: '',
    mark: 1.2,
  },
  { key: 'surge.p99CalmMs', what: 'p99 in the calm', value: surge.p99CalmMs, unit: 'ms' },
  { key: 'surge.p99RushMs', what: 'p99 in the rush', value: surge.p99RushMs, unit: 'ms' },
  { key: 'surge.capacityPerSecond', what: 'sign-ups just before the rush', value: surge.capacityPerS, unit: '/s' },
  { key: 'surge.lost', what: 'messages lost in it', value: surge.missing, unit: '', mark: 0 },
  { key: 'surge.doubled', what: 'doubled', value: surge.doubled, unit: '', mark: 0 },
  { key: 'surge.outOfOrder', what: 'out of order', value: surge.outOfOrder, unit: '', mark: 0 },
  { key: 'surge.refused', what: 'newcomers told to wait', value: surge.refused, unit: '' },
  { key: 'surge.refusedThenAdmitted', what: 'share of them that got in', value: surge.refusedThenAdmitted, unit: '' },
  { key: 'surge.firstRetryShare', what: 'at the first retry', value: surge.firstRetryShare, unit: '' },
  { key: 'surge.notIn', what: 'newcomers who did not get in', value: surge.notIn, unit: '', mark: 0 },
  { key: 'surge.controlRatio', what: 'the same ratio without lanes', value: surge.controlRatio, unit: '' },
  { key: 'surge.loadCpuSeconds', what: 'CPU of the load client in the rushes', value: surge.loadCpuSeconds, unit: 's' },
];
