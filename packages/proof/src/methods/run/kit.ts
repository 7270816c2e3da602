import { Actor, nobody } from './actor.ts';
import type { CheckRun } from './check-run.ts';
import type { PoolPerson } from './pool.ts';
import { newMarker } from './unique.ts';

/** What a check has in hand: people, markers, and the tidying up afterwards. */
export interface Kit {
  /** Three people who know one another, each on two devices (`ana`, `ana.other`). */
  readonly ana: Actor;
  readonly budi: Actor;
  readonly citra: Actor;
  /** A text that occurs nowhere else. */
  readonly marker: () => string;
  /** A person of this check's own, on two devices. */
  readonly newcomer: (firstName?: string) => Promise<Actor>;
  /** A device that nobody has signed in on, of the layer that the run is about. */
  readonly freshDevice: () => Promise<Actor>;
  /** Runs when the check is over, whatever came of it; the last first. */
  readonly after: (tidy: () => Promise<unknown>) => void;
}

function actorsOf(run: CheckRun, { owner, devices: [first, second] }: PoolPerson): Actor {
  run.watch(first);
  run.watch(second);
  const one: Actor = new Actor(run, owner, first, () => two);
  const two: Actor = new Actor(run, owner, second, () => one);
  return one;
}

/** Hands a check its kit, and tidies up after it. */
export async function withKit(run: CheckRun, work: (kit: Kit) => Promise<void>): Promise<void> {
  const tidying: (() => Promise<unknown>)[] = [];
  const after = (tidy: () => Promise<unknown>): void => void tidying.unshift(tidy);
  const [ana, budi, citra] = run.pool.people.map((person) => actorsOf(run, person));
  if (ana === undefined || budi === undefined || citra === undefined) throw new Error('Somebody is missing.');
  const kit: Kit = {
    ana,
    budi,
    citra,
    marker: newMarker,
    newcomer: async (firstName = newMarker()) => {
      const person = await run.pool.newcomer(firstName);
      for (const device of person.devices) after(() => device.close());
      return actorsOf(run, person);
    },
    freshDevice: async () => {
      const device = await run.pool.freshDevice(run.route?.layer);
      after(() => device.close());
      run.watch(device);
      return new Actor(run, nobody, device);
    },
    after,
  };
  try {
    await work(kit);
  } finally {
    for (const tidy of tidying) await tidy();
  }
}
