import { readdirSync, readFileSync } from 'node:fs';

/** CPU of the threads of a process so far, in microseconds. */
export interface ThreadCpu {
  /** Of its first thread, on which Node runs its event loop. */
  readonly loopUs: number;
  readonly allUs: number;
}

const runUsOf = (pid: number, thread: string): number =>
  Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ', 1)[0]) / 1000;

/** Reads the scheduler's own count, which has nanoseconds where /proc/PID/stat has hundredths of a second. */
export const threadCpu = (pid: number): ThreadCpu => {
  const threads = readdirSync(`/proc/${pid}/task`);
  const allUs = threads.reduce((sum, thread) => sum + runUsOf(pid, thread), 0);
  return { loopUs: runUsOf(pid, String(pid)), allUs };
};
