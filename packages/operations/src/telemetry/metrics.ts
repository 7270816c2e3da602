import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const latencyBucketsSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Every metric of the process, in one place. Labels have few values by construction: never an id or an address. */
export class Metrics {
  readonly registry = new Registry();
  private readonly in = { registers: [this.registry] };

  readonly refusedConnections = new Counter({
    ...this.in,
    name: 'suaka_connections_refused_total',
    help: 'Connections closed before they were served, by reason.',
    labelNames: ['reason'],
  });
  readonly droppedConnections = new Counter({
    ...this.in,
    name: 'suaka_connections_dropped_total',
    help: 'Connections that the server closed, by reason.',
    labelNames: ['reason'],
  });
  readonly keyExchanges = new Counter({
    ...this.in,
    name: 'suaka_key_exchanges_total',
    help: 'Key exchanges by kind of key and outcome.',
    labelNames: ['kind', 'outcome'],
  });
  readonly requests = new Counter({
    ...this.in,
    name: 'suaka_requests_total',
    help: 'RPC requests by method and error (ok when none).',
    labelNames: ['method', 'error'],
  });
  readonly requestSeconds = new Histogram({
    ...this.in,
    name: 'suaka_request_seconds',
    help: 'Time from a decoded request to its encoded answer, by lane.',
    labelNames: ['lane'],
    buckets: latencyBucketsSeconds,
  });
  readonly pushes = new Counter({
    ...this.in,
    name: 'suaka_pushes_total',
    help: 'Updates written to live sessions.',
  });

  readonly backgroundSeconds = new Counter({
    ...this.in,
    name: 'suaka_background_cpu_seconds_total',
    help: 'CPU of work on threads of its own, by work.',
    labelNames: ['work'],
  });
  readonly indexedContents = new Counter({
    ...this.in,
    name: 'suaka_search_indexed_total',
    help: 'New and changed messages that entered the search index.',
  });

  /** How often a method was answered without an error since the start. */
  async answeredTotal(method: string): Promise<number> {
    const { values } = await this.requests.get();
    return values.find(({ labels }) => labels['method'] === method && labels['error'] === 'ok')?.value ?? 0;
  }

  /** Shows what is open and running, asked for at each scrape. */
  observe(source: { readonly counts: Readonly<Record<string, number>> }): void {
    const gauge = new Gauge({
      ...this.in,
      name: 'suaka_open',
      help: 'Connections, sessions, users with live sessions, and requests being worked on.',
      labelNames: ['what'],
      collect: () => {
        for (const [what, count] of Object.entries(source.counts)) gauge.set({ what }, count);
      },
    });
  }

  /** Adds the process's own figures (memory, event loop, CPU), which cost a little at each scrape. */
  collectProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }
}
