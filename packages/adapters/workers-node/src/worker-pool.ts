import { Worker } from 'node:worker_threads';
import type { JobBatch, ResultBatch } from './messages.ts';

export interface WorkerPoolOptions {
  /** A module that calls `serveJobs`. */
  readonly script: URL;
  readonly workerCount: number;
  /** Jobs that may wait or run; past it `run` rejects with `WorkerQueueFull` at once. */
  readonly queueLengthMax: number;
  /** The least time between two messages to idle workers, unless enough waits for them; none by default. */
  readonly gatherMs?: number;
  /** Handed to every worker as its `workerData`. */
  readonly workerData?: unknown;
}

/** The named limit of the pool is reached: the caller sheds the work. */
export class WorkerQueueFull extends Error {
  override readonly name: string = 'WorkerQueueFull';
}

/** The worker that had the job has died, or the pool was closed. */
export class WorkerLost extends Error {
  override readonly name: string = 'WorkerLost';
}

/**
 * Jobs sent to one worker in one message. A message costs each side some fifty microseconds, so a queue
 * is worked off in batches; eight jobs of a quarter millisecond still answer within two.
 */
const batchLengthMax = 8;

interface PendingJob<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

interface Member<Job, Result> {
  readonly worker: Worker;
  running: readonly PendingJob<Job, Result>[];
  hasAnswered: boolean;
}

/**
 * A bounded pool of worker threads: one queue, first come first served. A worker that dies is replaced,
 * unless it never answered: then its module cannot run, and starting it over and over would not help.
 */
export class WorkerPool<Job, Result> {
  private readonly options: WorkerPoolOptions;
  private readonly queue: PendingJob<Job, Result>[] = [];
  private readonly members: Member<Job, Result>[] = [];
  private runningCount = 0;
  private isClosed = false;
  private fedMs = Number.NEGATIVE_INFINITY;
  private gathering: NodeJS.Timeout | undefined;
  private lastError: Error | undefined;

  constructor(options: WorkerPoolOptions) {
    this.options = options;
    for (let index = 0; index < options.workerCount; index += 1) this.members.push(this.hire());
  }

  /** Jobs waiting and running; never above `queueLengthMax`. */
  get queueLength(): number {
    return this.queue.length + this.runningCount;
  }

  run(job: Job): Promise<Result> {
    if (this.isClosed) return Promise.reject(new WorkerLost('the pool is closed'));
    if (this.queueLength >= this.options.queueLengthMax) return Promise.reject(new WorkerQueueFull());
    return new Promise((resolve, reject) => {
      this.queue.push({ job, resolve, reject });
      this.feedInTime();
    });
  }

  /** At once for a job that comes alone; in a crowd so long after the ones before that others come along. */
  private feedInTime(): void {
    if (this.queue.length >= batchLengthMax) this.feedIdle();
    if (this.gathering !== undefined || this.queue.length === 0) return;
    const waitMs = this.fedMs + (this.options.gatherMs ?? 0) - performance.now();
    if (waitMs <= 0) this.feedIdle();
    else this.gathering = setTimeout(() => this.gathered(), Math.ceil(waitMs));
  }

  private gathered(): void {
    this.gathering = undefined;
    this.feedIdle();
  }

  async close(): Promise<void> {
    const lost = new WorkerLost('the pool is closed');
    this.abandon(lost);
    await Promise.all(this.members.map(({ worker }) => worker.terminate()));
    for (const member of this.members) this.fail(member, lost);
  }

  private feedIdle(): void {
    for (const member of this.members) {
      if (member.running.length === 0 && this.queue.length > 0) this.feed(member);
    }
  }

  private feed(member: Member<Job, Result>): void {
    const idle = this.members.reduce((count, each) => count + (each.running.length === 0 ? 1 : 0), 0);
    const share = Math.max(1, Math.min(batchLengthMax, Math.floor(this.queue.length / idle)));
    member.running = this.queue.splice(0, share);
    this.runningCount += member.running.length;
    const batch: JobBatch<Job> = member.running.map(({ job }) => job);
    if (this.options.gatherMs !== undefined) this.fedMs = performance.now();
    member.worker.postMessage(batch);
    // A pool with nothing to do must not keep the process alive; one with work must.
    member.worker.ref();
  }

  private hire(): Member<Job, Result> {
    const { script, workerData } = this.options;
    const member: Member<Job, Result> = {
      worker: new Worker(script, { workerData }),
      running: [],
      hasAnswered: false,
    };
    member.worker.on('message', (results: ResultBatch<Result>) => this.settle(member, results));
    // An error is always followed by the exit, which tells the jobs.
    member.worker.on('error', (error: Error) => (this.lastError = error));
    member.worker.on('exit', () => this.replace(member));
    member.worker.unref();
    return member;
  }

  private settle(member: Member<Job, Result>, results: ResultBatch<Result>): void {
    const done = member.running;
    member.running = [];
    member.hasAnswered = true;
    member.worker.unref();
    this.runningCount -= done.length;
    this.feedInTime();
    for (const [index, result] of results.entries()) {
      const pending = done[index];
      if ('error' in result) pending?.reject(new Error(result.error));
      else pending?.resolve(result.value);
    }
  }

  private replace(member: Member<Job, Result>): void {
    if (this.isClosed) return;
    const lost = new WorkerLost('the worker died', { cause: this.lastError });
    this.fail(member, lost);
    this.members.splice(this.members.indexOf(member), 1, ...(member.hasAnswered ? [this.hire()] : []));
    if (this.members.length === 0) this.abandon(lost);
    else this.feedIdle();
  }

  private abandon(error: Error): void {
    this.isClosed = true;
    clearTimeout(this.gathering);
    for (const waiting of this.queue.splice(0)) waiting.reject(error);
  }

  private fail(member: Member<Job, Result>, error: Error): void {
    const lost = member.running;
    member.running = [];
    this.runningCount -= lost.length;
    for (const pending of lost) pending.reject(error);
  }
}
