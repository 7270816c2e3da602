import pg from 'pg';

/** A fault of the store or of a command, never one that a client caused. */
export class StoreFault extends Error {
  override readonly name: string = 'StoreFault';
}

/**
 * Codes of PostgreSQL with which a transaction lost against another one: it could not be put in any order with it, waited
 * for it in a circle, or took a pts or another key that the other one had taken. Run again, it sees what the other one did.
 */
const lost: ReadonlySet<string> = new Set(['40001', '40P01', '23505']);

/** Whether a transaction failed only because another one was quicker. */
export const hasLost = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code !== undefined && lost.has(error.code);
