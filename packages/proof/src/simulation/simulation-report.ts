import { newcomersOfTheDay } from '../surge/day/arrival-curve.ts';
import type { Chart, Report, Series } from '../surge/report/report.ts';
import type { RegionDay, SimulatedDay } from './day-simulation.ts';
import { judgeDay } from './judge-day.ts';
import { modelled } from './modelled.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** Minutes after which nothing happens any more are left out. */
const lengthOf = ({ all }: SimulatedDay): number => {
  const { came, admitted } = all.minutes;
  const last = Math.max(
    came.findLastIndex((count) => count > 0),
    admitted.findLastIndex((count) => count > 0),
  );
  return last + 2;
};

const chartsOf = (day: SimulatedDay): Chart[] => {
  const length = lengthOf(day);
  const { minutes } = day.all;
  const list = (values: Float64Array, scale = 1): number[] =>
    [...values.subarray(0, length)].map((value) => value * scale);
  const chart = (title: string, about: string, unit: string, series: Series[]): Chart => ({
    title,
    about,
    unit,
    xUnit: 'min',
    x: Array.from({ length }, (_, minute) => minute),
    kind: 'lines',
    series,
  });
  return [
    chart('Newcomers', 'Who came and who was let in, per second, all regions together.', '/s', [
      { label: 'came', tone: 'quiet', values: list(minutes.came, 1 / 60) },
      { label: 'let in', tone: 'amber', values: list(minutes.admitted, 1 / 60) },
    ]),
    chart('The waiting room', 'People who wait, all regions together.', '', [
      { label: 'waiting', tone: 'amber', values: list(minutes.waiting) },
    ]),
    chart('Waits', 'The longest wait that was told in each minute, in any region.', 'min', [
      { label: 'told', tone: 'blue', values: list(minutes.told, 1 / 60) },
    ]),
    chart('Pressure', 'The highest of any node; 1 is where people who are here would begin to notice.', '', [
      { label: 'pressure', tone: 'red', values: list(minutes.pressure) },
    ]),
  ];
};

const regionRow = ({ name, nodes, figures, outageMs }: RegionDay): string[] => [
  name,
  String(nodes),
  (outageMs / 3_600_000).toFixed(2),
  whole(figures.came),
  whole(figures.told),
  (figures.toldS.percentile(0.5) / 60).toFixed(1),
  (figures.toldS.max / 60).toFixed(1),
  figures.rushMs.percentile(0.99).toFixed(2),
];

/** The report of a simulated day. Nothing in it depends on when or where it was made: one seed, one report. */
export const simulationReport = (day: SimulatedDay): Report => {
  const { all, scale, seed, nodePerS } = day;
  return {
    title: scale === 1 ? 'The whole day, simulated' : `The day at 1:${scale}, simulated`,
    lead: `${whole(newcomersOfTheDay / scale)} newcomers in four regions, each of them followed from arrival to account, by the server's own admission under a simulated clock. Seed ${seed}.`,
    claims: judgeDay(all),
    tiles: [
      { label: 'newcomers', value: whole(all.came) },
      { label: 'told to wait', value: whole(all.told) },
      { label: 'gave up', value: whole(all.givenUp) },
      { label: 'longest wait told', value: `${(all.toldS.max / 60).toFixed(1)} min` },
      { label: 'events', value: whole(all.events) },
      { label: 'sign-ups/s of a node', value: nodePerS.toFixed(0) },
    ],
    charts: chartsOf(day),
    tables: [
      {
        title: 'Regions',
        head: ['', 'nodes', 'hours', 'newcomers', 'told to wait', 'half told, min', 'longest, min', 'p99 here, ms'],
        rows: day.regions.map(regionRow),
      },
    ],
    notes: notesOf(day),
  };
};

const notesOf = ({ scale }: SimulatedDay): string[] => [
  "Real: the admission code itself, not a copy: lanes, closing, CoDel, the latency gradient, waiting room, fairness between address blocks and promises, with the server's own limits (places in a waiting room: as many as are asked for).",
  'Drawn from what was measured (packages/proof/src/costs/measured-costs.json): how long the network thread works on an arrival, a sign-up, a message and a return.',
  'Modelled: the network thread does its work in the order of its coming; the store, the key exchange and the network are never what holds it up; nodes of a region share nothing but the stream of newcomers.',
  `Modelled: people who are here take ${modelled.shareOfPeople * 100} % of each node's network thread; the time of ${modelled.probesPerS} of their requests is looked at each second.`,
  `Modelled: a code takes ${modelled.codeMs / 1000} s and ${modelled.typingMs / 1000} s more on average to arrive and be typed; clients ask again up to ${modelled.lateMs} ms later than told; ${modelled.givesUp * 100} of 100 give up at each refusal.`,
  `Modelled: each region can take ${modelled.capacity} times the mean that comes to it; at the height three times the mean come. Then another node fails, and ${whole(modelled.herd)} of its people come to each node within ${modelled.herdWithinMs / 1000} s; the two minutes from then on are counted apart.`,
  ...(scale === 1
    ? []
    : [
        'At this scale there are fewer nodes than on the whole day, and where a region is left with one the hours pass faster, so that a node gets as much each second as it would then.',
      ]),
];
