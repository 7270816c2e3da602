import { now } from '../people/now.ts';
import { parseMetrics, sumOf, type Metric } from './parse-metrics.ts';

/** What the server said of itself at a moment. */
export interface Sample {
  readonly atMs: number;
  readonly cpuSeconds: number;
  readonly memoryMib: number;
  readonly connections: number;
  /** Every value of its metrics about lanes and the waiting room, by name and labels. */
  readonly lanes: Readonly<Record<string, number>>;
}

const everyMs = 1_000;
const aboutLanes = /^suaka_(lane|admission|waiting)/u;

/** Looks at /metrics each second. */
export class ServerWatch {
  readonly samples: Sample[] = [];
  readonly #url: string;
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;

  constructor(url: string) {
    this.#url = url;
  }

  start(): void {
    this.#timer = setInterval(() => void this.#look(), everyMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      this.samples.push(await this.sample());
    } catch {
      // A server that does not answer leaves a gap in the picture, which is what there is to see.
    } finally {
      this.#isAsking = false;
    }
  }

  async sample(): Promise<Sample> {
    const response = await fetch(this.#url);
    if (!response.ok) throw new Error(`${this.#url} answered ${response.status}`);
    const metrics = parseMetrics(await response.text());
    return {
      atMs: now(),
      cpuSeconds: sumOf(metrics, 'process_cpu_seconds_total'),
      memoryMib: sumOf(metrics, 'process_resident_memory_bytes') / 2 ** 20,
      connections: sumOf(metrics, 'suaka_open', { what: 'connections' }),
      lanes: Object.fromEntries(metrics.filter(({ name }) => aboutLanes.test(name)).map(entryOf)),
    };
  }
}

const entryOf = ({ name, labels, value }: Metric): [string, number] => [
  [name, ...Object.values(labels)].join(' '),
  value,
];
