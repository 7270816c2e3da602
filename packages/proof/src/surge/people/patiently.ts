import { setTimeout as sleep } from 'node:timers/promises';
import { CallError } from '../../load/load-connection.ts';

/** Refusals after which somebody would give up; nobody is ever told to come back so often. */
export const refusalsMax = 12;

/** The wait of an error that asks for one, in seconds. */
export const floodWaitOf = (error: unknown): number | undefined => {
  const match = error instanceof CallError ? /^FLOOD_WAIT_(\d+)$/u.exec(error.message) : null;
  return match === null ? undefined : Number(match[1]);
};

/** Sleeps out a wait that a call is answered with, as stock clients do by themselves. */
export const patiently = async <T>(call: () => Promise<T>): Promise<T> => {
  for (let refusals = 0; ; refusals += 1) {
    try {
      return await call();
    } catch (error) {
      const waitS = floodWaitOf(error);
      if (waitS === undefined || refusals >= refusalsMax) throw error;
      await sleep(waitS * 1000);
    }
  }
};
