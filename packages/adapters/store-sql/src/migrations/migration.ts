import type { Compilable } from '../statement.ts';
import type { Queries } from '../dialect.ts';

/**
 * One step of the schema. Steps are applied at open, in the order of their names, all in one
 * transaction, and never changed after a release: a correction is a further step.
 */
export interface Migration {
  /** Its file's name, such as 0001-boxes. */
  readonly name: string;
  readonly up: (db: Queries) => readonly Compilable<unknown>[];
}
