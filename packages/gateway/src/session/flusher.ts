import type { Clock } from '@suaka/domain';
import type { LiveSession } from './live-session.ts';

/** Runs `run` once the input that is at hand has been worked on: setImmediate, or a test's own turn. */
export type Defer = (run: () => void) => void;

/**
 * Writes out what sessions have to say, once per turn of the event loop and not once per message: what a
 * commit answers for many requests of one session leaves in one container. Before that it runs what was
 * put `beforeFlush`, which is how pushes come after the answers of the same commit.
 */
export class Flusher {
  private readonly clock: Clock;
  private readonly defer: Defer;
  private dirty = new Set<LiveSession>();
  private tasks: (() => void)[] = [];
  private isScheduled = false;

  constructor(clock: Clock, defer: Defer) {
    this.clock = clock;
    this.defer = defer;
  }

  mark(session: LiveSession): void {
    this.dirty.add(session);
    this.schedule();
  }

  beforeFlush(task: () => void): void {
    this.tasks.push(task);
    this.schedule();
  }

  /** Writes out what is marked now, for the last moments of a server. */
  flush(): void {
    this.isScheduled = false;
    const tasks = this.tasks;
    this.tasks = [];
    for (const task of tasks) task();
    const sessions = this.dirty;
    this.dirty = new Set();
    const nowMs = this.clock.nowMs();
    for (const session of sessions) session.flush(nowMs);
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    this.defer(() => this.flush());
  }
}
