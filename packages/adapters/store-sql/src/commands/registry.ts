import { accountReads, accountWrites } from './accounts-index.ts';
import { boxReads, boxWrites } from './boxes-index.ts';

/**
 * All commands that write, by name. The writer finds them here, so each file of commands is listed
 * through its index.
 */
export const writeCommands = { ...accountWrites, ...boxWrites };

/** All commands that read, by name. */
export const readCommands = { ...accountReads, ...boxReads };

export type WriteCommands = typeof writeCommands;
export type ReadCommands = typeof readCommands;
