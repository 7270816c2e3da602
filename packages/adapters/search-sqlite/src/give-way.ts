import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Lets everything else go before this thread, where the system can do that for one thread. */
export function giveWay(niceness: number): void {
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), niceness);
  } catch {
    // Then the rests between the parts alone give way.
  }
}
