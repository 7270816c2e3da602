import type { CompiledQuery } from 'kysely';
import type { Queries } from './dialect.ts';
import type { SqlArgument } from './value.ts';

/** A statement that is built and compiled once per engine, then run with different arguments. */
export interface Statement<Row> {
  readonly build: (db: Queries, parameters: Record<string, unknown>) => Compilable<Row>;
  readonly longs: readonly string[];
}

/** A statement together with its arguments: what a command yields to its engine. */
export interface Bound<Row = unknown> {
  readonly statement: Statement<Row>;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Kysely's builders and its raw `sql` fragments alike. */
export interface Compilable<Row> {
  compile(db: Queries): CompiledQuery<Row>;
}

export interface StatementFacts {
  /** Columns that hold 64-bit numbers and are read as bigint; all other integers as number. */
  readonly longs?: readonly string[];
}

/** Everything that was declared, so that an engine can be asked whether it understands all of it. */
export const declaredStatements: Statement<unknown>[] = [];

/**
 * Declares a statement. `build` runs once per engine, with placeholders for the parameters, so it
 * must not look at their values:
 *
 *     const findUser = statement((db, p: { id: UserId }) =>
 *       db.selectFrom('users').selectAll().where('id', '=', p.id));
 *     const rows = yield* run(findUser({ id }));
 */
export function statement<Parameters extends object, Row>(
  build: (db: Queries, parameters: Parameters) => Compilable<Row>,
  facts: StatementFacts = {},
): (args: Parameters) => Bound<Row> {
  const declared: Statement<Row> = {
    // The engine hands a placeholder for every property, whatever its declared type is.
    build: build as unknown as Statement<Row>['build'],
    longs: facts.longs ?? [],
  };
  declaredStatements.push(declared);
  return (args) => ({ statement: declared, args: args as Readonly<Record<string, unknown>> });
}

class Placeholder {
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }
}

const placeholders = new Proxy<Record<string, unknown>>(
  {},
  { get: (_, key) => (typeof key === 'string' ? new Placeholder(key) : undefined) },
);

/** A statement's text for one dialect, and the recipe for its arguments in their order. */
export interface Compiled {
  readonly sql: string;
  readonly longs: readonly string[];
  readonly argumentsOf: (args: Readonly<Record<string, unknown>>) => SqlArgument[];
}

/** Compiles a statement for the dialect of `db`. Engines keep the result. */
export function compileStatement(db: Queries, declared: Statement<unknown>): Compiled {
  const query = declared.build(db, placeholders).compile(db);
  const slots = query.parameters;
  // Split once, so that binding is a plain loop: it runs several times for each message.
  const keys = slots.map((slot) => (slot instanceof Placeholder ? slot.key : undefined));
  return {
    sql: query.sql,
    longs: declared.longs,
    argumentsOf: (args) => {
      const values: SqlArgument[] = [];
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index];
        values.push((key === undefined ? slots[index] : args[key]) as SqlArgument);
      }
      return values;
    },
  };
}
