import type { Worker } from 'node:worker_threads';
import { StoreFull } from '@suaka/store-sql';
import type { SqliteLimits } from './limits.ts';
import { errorFrom, StoreFault, type Call, type Outcome } from './wire.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The calling thread's end of the writer: gathers the calls of a turn and settles their answers. */
export class WriteQueue {
  readonly #worker: Pick<Worker, 'postMessage'>;
  readonly #limits: SqliteLimits;
  #gathered: Call[] = [];
  #waiting: Waiting[] = [];
  #settled = 0;
  #isFlushing = false;
  #flushedMs = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;
  #fault: Error | undefined;
  /** Batches under way: how many writes had been sent with each, and when. */
  readonly #sent: { readonly upTo: number; readonly ms: number }[] = [];
  #sentCount = 0;
  #settledCount = 0;

  constructor(worker: Pick<Worker, 'postMessage'>, limits: SqliteLimits) {
    this.#worker = worker;
    this.#limits = limits;
  }

  get length(): number {
    return this.#waiting.length - this.#settled;
  }

  /** How long the oldest batch has been under way, in milliseconds; 0 where none is. */
  get oldestMs(): number {
    const [oldest] = this.#sent;
    return oldest === undefined ? 0 : performance.now() - oldest.ms;
  }

  /** @param mayWait for others to share its commit; see `patientWrites`. */
  push(call: Call, mayWait = false): Promise<unknown> {
    if (this.#fault !== undefined) return Promise.reject(this.#fault);
    if (this.length >= this.#limits.writesWaitingMax) {
      return Promise.reject(new StoreFull('too many writes wait for their commit'));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#gathered.push(call);
      if (!mayWait || this.#gathered.length >= this.#limits.gatheredMax) this.#flushSoon();
      else this.#flushInTime();
    });
  }

  /** At once for someone who comes alone; in a crowd so long after the ones before that others come along. */
  #flushInTime(): void {
    if (this.#isFlushing || this.#timer !== undefined) return;
    const waitMs = this.#flushedMs + this.#limits.gatherMs - performance.now();
    if (waitMs <= 0) this.#flushSoon();
    else this.#timer = setTimeout(() => this.flush(), Math.ceil(waitMs));
  }

  /** One message per turn of the event loop: a message between threads costs more than a call. */
  #flushSoon(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setImmediate(() => this.flush());
  }

  flush(): void {
    this.#isFlushing = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#gathered.length === 0) return;
    this.#flushedMs = performance.now();
    const calls = this.#gathered;
    this.#gathered = [];
    this.#sentCount += calls.length;
    this.#sent.push({ upTo: this.#sentCount, ms: this.#flushedMs });
    this.#worker.postMessage(calls);
  }

  /** Settles the oldest calls with their outcomes, which come in the same order. */
  settle(outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      const waiting = this.#waiting[this.#settled++];
      if (waiting === undefined) throw new Error('the writer answered more than it was asked');
      if ('error' in outcome) waiting.reject(errorFrom(outcome.error));
      else waiting.resolve(outcome.value);
    }
    this.#settledCount += outcomes.length;
    while ((this.#sent[0]?.upTo ?? Number.POSITIVE_INFINITY) <= this.#settledCount) this.#sent.shift();
    if (this.#settled < 1024 && this.length > 0) return;
    this.#waiting = this.#waiting.slice(this.#settled);
    this.#settled = 0;
  }

  /** Rejects everything that waits and whatever comes later. */
  fail(fault: Error): void {
    this.#fault ??= fault;
    for (const waiting of this.#waiting.slice(this.#settled)) {
      waiting.reject(new StoreFault('the writer ended before it answered', { cause: fault }));
    }
    this.#waiting = [];
    this.#settled = 0;
  }
}
