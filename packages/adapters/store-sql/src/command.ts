import type { WriteContext } from './write-context.ts';
import type { Bound } from './statement.ts';

/** What an engine answers to a yielded statement: its rows, empty where it returns none. */
type Rows = readonly unknown[];

/** Steps of a command: it yields statements, is resumed with their rows and returns its result. */
export type Steps<Result> = Generator<Bound, Result, Rows>;

/**
 * A command that changes state. Its arguments and result cross a thread, so they are plain data.
 * It may be run again from the start when its transaction is rolled back for another's fault, so
 * its result depends on nothing but the arguments and the database. It reports an operating error
 * by throwing an `RpcError`; then nothing that it wrote remains.
 */
export type WriteCommand<Args, Result> = (args: Args, context: WriteContext) => Steps<Result>;

/** A command that only reads, on one snapshot. */
export type ReadCommand<Args, Result> = (args: Args) => Steps<Result>;

/** Runs one statement inside a command and returns its rows. */
export function* run<Row>(bound: Bound<Row>): Steps<readonly Row[]> {
  // The engine answers with the rows of the statement that it was given.
  return (yield bound) as readonly Row[];
}

/** Runs a statement that has at most one row. */
export function* runOne<Row>(bound: Bound<Row>): Steps<Row | undefined> {
  const rows = yield* run(bound);
  return rows[0];
}
