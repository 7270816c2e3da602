import { meanOf, type MeasuredCosts } from '../costs/costs.ts';
import { newcomersOfTheDay, outageS, peakRate, rateAt } from '../surge/day/arrival-curve.ts';
import type { Chart, Report, Table } from '../surge/report/report.ts';
import { assumed, longestWaitS, planDay, type Provision, type RegionPlan } from './plan.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const short = (value: number): string => (value >= 100 ? whole(value) : value.toFixed(value >= 10 ? 1 : 2));
const minutes = (seconds: number): string => (seconds === 0 ? 'none' : `${(seconds / 60).toFixed(0)} min`);

const add = (name: string, plans: readonly RegionPlan[]): RegionPlan => {
  const sum = (of: (plan: RegionPlan) => number): number => plans.reduce((all, plan) => all + of(plan), 0);
  const provision = (of: (plan: RegionPlan) => Provision): Provision => ({
    perS: sum((plan) => of(plan).perS),
    cores: sum((plan) => of(plan).cores),
    busMibPerS: sum((plan) => of(plan).busMibPerS),
    busCores: sum((plan) => of(plan).busCores),
    longestWaitS: Math.max(...plans.map((plan) => of(plan).longestWaitS)),
  });
  return {
    name,
    newcomers: sum(({ newcomers }) => newcomers),
    meanPerS: sum(({ meanPerS }) => meanPerS),
    peakPerS: sum(({ peakPerS }) => peakPerS),
    forDay: provision(({ forDay }) => forDay),
    forOutage: provision(({ forOutage }) => forOutage),
    forTwice: provision(({ forTwice }) => forTwice),
    forPeak: provision(({ forPeak }) => forPeak),
    memoryGib: sum(({ memoryGib }) => memoryGib),
    diskTib: sum(({ diskTib }) => diskTib),
  };
};

const provisionTable = (title: string, plans: readonly RegionPlan[], of: (plan: RegionPlan) => Provision): Table => ({
  title,
  head: ['', 'sign-ups/s', 'cores', 'bus MiB/s', 'bus cores', 'longest wait'],
  rows: plans.map((plan) => {
    const { perS, cores, busMibPerS, busCores, longestWaitS: waitS } = of(plan);
    return [plan.name, whole(perS), short(cores), short(busMibPerS), short(busCores), minutes(waitS)];
  }),
});

const sums = (costs: MeasuredCosts, all: RegionPlan): string[] => {
  const signUpMs = meanOf(costs.work.signUp.allUs) / 1000;
  const messageUs = meanOf(costs.work.message.allUs);
  const { messagesPerNewcomer: messages, coreShare } = assumed;
  const ofOne = signUpMs + (messages * messageUs) / 1000;
  const peak = all.forPeak.perS;
  return [
    `Measured on ${costs.measuredOn}: ${costs.machine}, ${costs.cores} cores, ${costs.rsaPrivatePerSecond} RSA-2048 private operations per second of one core. Repeat it with suaka surge --measure: on cores that do twice as many, half as many are needed.`,
    `Newcomers: ${whole(newcomersOfTheDay)} in ${outageS / 3600} hours = ${whole(all.meanPerS)}/s on average; at the height ${peakRate.toFixed(2)} times that = ${whole(all.peakPerS)}/s. Over a whole day they would be ${whole(all.forDay.perS)}/s.`,
    `Cores: a whole sign-up takes ${signUpMs.toFixed(2)} ms of CPU of all threads, a stored and delivered message ${messageUs.toFixed(0)} us; with ${messages} messages a newcomer costs ${signUpMs.toFixed(2)} + ${messages} x ${(messageUs / 1000).toFixed(3)} = ${ofOne.toFixed(2)} ms. At the height ${whole(peak)}/s x ${ofOne.toFixed(2)} ms / ${coreShare} (a core is planned to be busy to ${coreShare * 100} %) = ${short((peak * ofOne) / 1000 / coreShare)} cores.`,
    `Memory: ${assumed.connectedShare * 100} % of ${whole(all.newcomers)} are connected at once x ${costs.idleKib} KiB = ${short(all.memoryGib)} GiB, beside what a process needs by itself.`,
    `Disk: ${whole(all.newcomers)} x (${whole(costs.diskBytes.signUp)} B of a sign-up + ${messages} x ${whole(costs.diskBytes.message)} B of a message) x ${assumed.copies} copies = ${short(all.diskTib)} TiB.`,
    `Bus: each sign-up gives ${assumed.hintsPerSignUp} hint and each message ${assumed.hintsPerMessage}, of ${assumed.hintBytes} B and ${assumed.hintUs} us of publisher, subscriber and bus together: at the height ${short(all.forPeak.busMibPerS)} MiB/s and ${short(all.forPeak.busCores)} cores. Hint costs and sizes are assumed, not measured by this command.`,
    'The longest wait is that of whoever comes when the line is longest, under the curve of arrivals; how honestly it is told is what suaka surge and suaka surge --simulate show.',
    'Assumed, and yours to change: how newcomers spread over regions, what they write, how many stay connected, copies, and how busy a core may be. Nothing here was bought or run at this size.',
  ];
};

const points = 211;

const curve = (): Chart => {
  const at = Array.from({ length: points }, (_, index) => index / (points - 1));
  const mean = newcomersOfTheDay / outageS;
  const level = (rate: number): number[] => at.map(() => rate * mean);
  return {
    title: 'Newcomers over the outage',
    about: 'Arrivals each second, and what is provided for: what lies above a line waits below it later.',
    unit: '/s',
    xUnit: 'h',
    x: at.map((share) => (share * outageS) / 3600),
    kind: 'lines',
    series: [
      { label: 'come', tone: 'amber', values: at.map((share) => rateAt(share) * mean) },
      { label: 'the mean', tone: 'quiet', values: level(1) },
      { label: 'twice the mean', tone: 'green', values: level(2) },
    ],
  };
};

const waits = (): Chart => {
  const capacities = Array.from({ length: 41 }, (_, index) => 1 + index * 0.05);
  return {
    title: 'The longest wait by what is provided',
    about: 'Sign-ups per second that a region takes, relative to the mean that comes.',
    unit: 'min',
    xUnit: 'x',
    x: capacities,
    kind: 'lines',
    series: [
      { label: 'longest wait', tone: 'blue', values: capacities.map((capacity) => longestWaitS(capacity) / 60) },
    ],
  };
};

/** What a day of 70 million costs, with the sums shown. */
export const planReport = (costs: MeasuredCosts): Report => {
  const regional = planDay(costs);
  const all = add('together', regional);
  const rows = [...regional, all];
  return {
    title: 'A plan for 70 million in a day',
    lead: `What was measured on ${costs.measuredOn}, scaled to the day: for its mean, for its peak, and for what lies between, where the peak waits.`,
    claims: [],
    tiles: [
      { label: 'at the height', value: `${whole(all.peakPerS)}/s` },
      { label: 'cores for the peak', value: short(all.forPeak.cores) },
      {
        label: `cores for twice the mean; the longest wait is ${minutes(all.forTwice.longestWaitS)}`,
        value: short(all.forTwice.cores),
      },
      {
        label: `cores for the mean; the longest wait is ${minutes(all.forOutage.longestWaitS)}`,
        value: short(all.forOutage.cores),
      },
      { label: 'memory of connections', value: `${short(all.memoryGib)} GiB` },
      { label: 'disk', value: `${short(all.diskTib)} TiB` },
    ],
    charts: [curve(), waits()],
    tables: [
      provisionTable('For the peak: nobody waits', rows, ({ forPeak }) => forPeak),
      provisionTable('For twice the mean of the outage: the peak waits', rows, ({ forTwice }) => forTwice),
      provisionTable('For the mean of the outage', rows, ({ forOutage }) => forOutage),
      provisionTable('For the mean of a whole day, 24 hours', rows, ({ forDay }) => forDay),
      {
        title: 'Memory and disk',
        head: ['', 'newcomers', 'memory GiB', 'disk TiB'],
        rows: rows.map((plan) => [plan.name, whole(plan.newcomers), short(plan.memoryGib), short(plan.diskTib)]),
      },
    ],
    notes: sums(costs, all),
  };
};
