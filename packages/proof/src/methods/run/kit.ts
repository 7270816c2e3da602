import { MtcuteDevice } from '../devices/mtcute-device.ts';
import { Actor, nobody } from './actor.ts';
import type { CheckRun } from './check-run.ts';
import { lookUntil } from './patience.ts';
import type { PoolPerson } from './pool.ts';
import { servePage } from './serve-page.ts';
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
  /** The same with a temporary key, which the library binds to a permanent one before it calls anything. */
  readonly freshTemporaryDevice: () => Promise<Actor>;
  /** The code that the server sent to an address last, other than those known already. */
  readonly mailedCode: (email: string, known?: readonly string[]) => Promise<string>;
  /** Lets so much time pass on the server, until the check is over. */
  readonly pass: (timeMs: number) => Promise<void>;
  /** Puts a page where the server finds it, and gives its address. */
  readonly page: (html: string) => Promise<string>;
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

async function mailedCode({ pool, patience }: CheckRun, email: string, known: readonly string[]): Promise<string> {
  const latest = (): string | undefined =>
    [...pool.printed().matchAll(/Code for (?<to>\S+): (?<code>\d+)/gu)]
      .filter(({ groups }) => groups?.['to'] === email)
      .map(({ groups }) => groups?.['code'] ?? '')
      .findLast((code) => !known.includes(code));
  const code = await lookUntil(patience, latest, (found) => found !== undefined);
  if (code === undefined) throw new Error(`no code was sent to ${email}`);
  return code;
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
      // Signed in at once, so that checks that count devices find it among them from the start.
      if (run.route !== undefined) await run.pool.layerDevice(person.owner, run.route.layer);
      for (const device of person.devices) after(() => device.close());
      return actorsOf(run, person);
    },
    freshDevice: async () => {
      const device = await run.pool.freshDevice(run.route?.layer);
      after(() => device.close());
      run.watch(device);
      return new Actor(run, nobody, device);
    },
    freshTemporaryDevice: async () => {
      const device = await MtcuteDevice.open(run.pool.server, true);
      after(() => device.close());
      const actor = new Actor(run, nobody, device);
      run.called(actor, 'auth.bindTempAuthKey');
      return actor;
    },
    mailedCode: (email, known = []) => mailedCode(run, email, known),
    pass: async (timeMs) => {
      after(() => run.pool.moveClock(0));
      await run.pool.moveClock(timeMs);
    },
    page: async (html) => {
      const { url, close } = await servePage(html);
      after(close);
      return url;
    },
    after,
  };
  try {
    await work(kit);
  } finally {
    run.isTidying = true;
    for (const tidy of tidying) await tidy();
  }
}
