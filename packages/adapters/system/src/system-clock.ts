import type { Clock, Timer } from '@suaka/domain';

/** The machine's own time. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  after: (delayMs, run) => timer(setTimeout(run, delayMs), clearTimeout),
  every: (intervalMs, run) => timer(setInterval(run, intervalMs), clearInterval),
};

function timer(handle: NodeJS.Timeout, cancel: (handle: NodeJS.Timeout) => void): Timer {
  handle.unref();
  return { cancel: () => cancel(handle) };
}
