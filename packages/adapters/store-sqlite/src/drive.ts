import type { Steps } from '@suaka/store-sql';
import type { Connection } from './connection.ts';

/** Drives a command to its end, synchronously. A statement that fails ends it there. */
export function drive<Result>(connection: Connection, steps: Steps<Result>): Result {
  let step = steps.next([]);
  while (step.done !== true) step = steps.next(connection.execute(step.value));
  return step.value;
}
