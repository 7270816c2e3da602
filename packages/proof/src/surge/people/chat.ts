import type { ServerDescription } from '../../harness/server-description.ts';
import { waitUntil } from '../../harness/wait-until.ts';
import type { LoadPerson } from '../../load/load-person.ts';
import { concurrently } from '../../bench/concurrently.ts';
import { Pair } from '../../bench/pair.ts';
import { readBack, type Flaws } from '../../bench/read-back.ts';
import { floodWaitOf, patiently } from './patiently.ts';
import { now } from './now.ts';

/** What one message took. */
export interface Sending {
  /** When it should have gone out, milliseconds since the epoch. */
  readonly dueMs: number;
  /** From then to its acknowledgement. */
  readonly tookMs: number;
}

const arrivalMsMax = 30_000;

/** People who are here, in pairs, of whom one writes and one reads. */
export class Chat {
  readonly #pairs: readonly Pair[];
  #sendings: Sending[] = [];
  #errors: Record<string, number> = {};
  #underWay = 0;
  #turn = 0;

  private constructor(pairs: readonly Pair[]) {
    this.#pairs = pairs;
  }

  /** @param people two for each pair */
  static async open(server: ServerDescription, people: readonly LoadPerson[]): Promise<Chat> {
    const pairs = await concurrently(Math.floor(people.length / 2), 8, (index) => {
      const [a, b] = [people[2 * index], people[2 * index + 1]];
      if (a === undefined || b === undefined) throw new Error('A pair is two people.');
      return patiently(() => Pair.open(server, index, a, b));
    });
    return new Chat(pairs);
  }

  /** The next pair's next message, which was due then. */
  send(dueMs: number): void {
    const pair = this.#pairs[this.#turn % this.#pairs.length];
    this.#turn += 1;
    if (pair === undefined) return;
    this.#underWay += 1;
    pair.sendOne().then(
      () => {
        this.#underWay -= 1;
        this.#sendings.push({ dueMs, tookMs: now() - dueMs });
      },
      (error: unknown) => {
        this.#underWay -= 1;
        const name = floodWaitOf(error) === undefined ? String(error) : 'FLOOD_WAIT';
        this.#errors[name] = (this.#errors[name] ?? 0) + 1;
      },
    );
  }

  /** Waits until everything that was sent is answered and has arrived. */
  async settle(): Promise<void> {
    const isQuiet = (): true | undefined =>
      this.#underWay === 0 && this.#pairs.every((pair) => pair.arrived.length >= pair.acknowledged) ? true : undefined;
    // What has not arrived by then counts as missing when it is read back.
    await waitUntil('messages have arrived', isQuiet, arrivalMsMax).catch(() => undefined);
  }

  /** All that was acknowledged since the last time, and the errors so far. */
  take(): { sendings: Sending[]; errors: Readonly<Record<string, number>> } {
    const sendings = this.#sendings;
    this.#sendings = [];
    return { sendings, errors: this.#errors };
  }

  get sent(): number {
    return this.#pairs.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  }

  /** Reads everything back from all sides. */
  async readBack(): Promise<Flaws> {
    const all = await concurrently(this.#pairs.length, 8, (index) => {
      const pair = this.#pairs[index];
      if (pair === undefined) throw new Error(`There is no pair ${index}.`);
      return readBack(pair);
    });
    const sum = (key: keyof Flaws): number => all.reduce((whole, flaws) => whole + flaws[key], 0);
    return { missing: sum('missing'), doubled: sum('doubled'), outOfOrder: sum('outOfOrder') };
  }

  close(): void {
    for (const pair of this.#pairs) pair.close();
  }
}
