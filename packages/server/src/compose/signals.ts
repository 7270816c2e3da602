import { performance, type EventLoopUtilization } from 'node:perf_hooks';
import type { Signals } from '@suaka/operations/admission';

export interface SignalSources {
  /** Heavy operations of the key exchange that wait or run, and on how many threads. */
  readonly keyQueue: () => { readonly length: number; readonly workers: number };
  /** Age of the oldest write that waits for its commit, in milliseconds. */
  readonly writerDelayMs: () => number;
}

/** One operation of the key exchange (docs/benchmarks.md). */
const keyOperationMs = 0.26;
const probeMs = 20;
/** From this share of a core on, what this process is late by is its own doing. */
const ownShare = 0.4;

/**
 * What shows how much this process has to do. How late the event loop is, is seen by a timer that should ring each
 * twenty milliseconds: what it is late by, every request waits as well.
 */
export class ProcessSignals {
  readonly #sources: SignalSources;
  readonly #timer: NodeJS.Timeout;
  #utilization: EventLoopUtilization = performance.eventLoopUtilization();
  #cpu = process.threadCpuUsage();
  #lookedMs = performance.now();
  #rangMs = performance.now();
  #lateMs = 0;
  #rings = 0;

  constructor(sources: SignalSources) {
    this.#sources = sources;
    this.#timer = setInterval(() => this.#ring(), probeMs);
    this.#timer.unref();
  }

  /** The signals since the last look. */
  look(): Signals {
    const utilization = performance.eventLoopUtilization();
    const { utilization: loopShare } = performance.eventLoopUtilization(utilization, this.#utilization);
    this.#utilization = utilization;
    // A timer that did not ring at all is late by as much.
    const overdueMs = Math.max(0, performance.now() - this.#rangMs - probeMs);
    const loopDelayMs = this.#rings === 0 ? overdueMs : Math.max(this.#lateMs / this.#rings, overdueMs);
    this.#lateMs = 0;
    this.#rings = 0;
    const cpu = process.threadCpuUsage(this.#cpu);
    const nowMs = performance.now();
    const cpuShare = (cpu.user + cpu.system) / 1000 / (nowMs - this.#lookedMs);
    this.#cpu = process.threadCpuUsage();
    this.#lookedMs = nowMs;
    const { length, workers } = this.#sources.keyQueue();
    return {
      // What other processes take of the machine makes this one late as well, but refusing helps nobody then.
      loopDelayMs: loopDelayMs * Math.min(1, cpuShare / ownShare),
      loopShare,
      writerDelayMs: this.#sources.writerDelayMs(),
      keyDelayMs: (length * keyOperationMs) / workers,
    };
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #ring(): void {
    const nowMs = performance.now();
    this.#lateMs += Math.max(0, nowMs - this.#rangMs - probeMs - 1);
    this.#rings += 1;
    this.#rangMs = nowMs;
  }
}
