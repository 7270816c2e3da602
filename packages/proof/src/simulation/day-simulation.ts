import { admissionLimits, waitingRoomLimits, type AdmissionLimits } from '@suaka/operations/admission';
import { meanOf, type MeasuredCosts } from '../costs/costs.ts';
import { newcomersOfTheDay, outageS } from '../surge/day/arrival-curve.ts';
import { regions } from '../surge/day/regions.ts';
import { DayFigures } from './day-figures.ts';
import { modelled } from './modelled.ts';
import { NodeDay } from './node-day.ts';

export interface SimulationOptions {
  /** One in so many newcomers comes: to fewer nodes, and where one is left of a region's, within less time. */
  readonly scale: number;
  readonly seed: number;
  readonly costs: MeasuredCosts;
  readonly admission?: AdmissionLimits;
}

export interface RegionDay {
  readonly name: string;
  readonly nodes: number;
  /** Newcomers of the whole day at one node. */
  readonly newcomersPerNode: number;
  readonly outageMs: number;
  readonly figures: DayFigures;
}

export interface SimulatedDay {
  readonly scale: number;
  readonly seed: number;
  /** Sign-ups per second that a node can take, as its costs say. */
  readonly nodePerS: number;
  readonly regions: readonly RegionDay[];
  readonly all: DayFigures;
}

/** Minutes of the calm, the outage, and the time after it at most. */
const minuteCount = Math.ceil((outageS * modelled.dayLengthMax + modelled.calmMs / 1000) / 60) + 1;

/** Sign-ups per second at which a node's network thread reaches the mark of pressure. */
export const nodeCapacity = (costs: MeasuredCosts, limits: AdmissionLimits = admissionLimits): number =>
  ((limits.pressureMarks.loopShare - modelled.shareOfPeople) * 1e6) / meanOf(costs.work.signUp.loopUs);

/**
 * The whole day, region by region and node by node. Nodes of a region share nothing but the stream of newcomers, who
 * are spread over them at random, so each is simulated by itself, one after the other.
 */
export const simulateDay = (
  options: SimulationOptions,
  say: (line: string) => void = () => undefined,
): SimulatedDay => {
  const { scale, seed, costs, admission = admissionLimits } = options;
  const nodePerS = nodeCapacity(costs, admission);
  const all = new DayFigures(minuteCount);
  const days = regions.map(({ name, share }, index): RegionDay => {
    const count = (newcomersOfTheDay * share) / scale;
    const nodes = Math.max(1, Math.round((modelled.capacity * count) / outageS / nodePerS));
    // Each node gets as much each second as it would on the whole day.
    const outageMs = Math.min(outageS, (modelled.capacity * count) / nodes / nodePerS) * 1000;
    const figures = new DayFigures(minuteCount);
    for (let node = 0; node < nodes; node += 1) {
      const day = new NodeDay({
        newcomers: count / nodes,
        outageMs,
        minuteCount,
        seed: seed * 1_000 + index * 100 + node,
        costs,
        admission,
        // As many places as there are people for a node; each is some hundred bytes.
        waitingRoom: { ...waitingRoomLimits, placesMax },
      });
      figures.merge(day.run());
      say(`${name}: node ${node + 1} of ${nodes}, ${figures.events} events`);
    }
    all.merge(figures);
    return { name, nodes, newcomersPerNode: count / nodes, outageMs, figures };
  });
  return { scale, seed, nodePerS, regions: days, all };
};

const placesMax = 4_000_000;
