import { compileStatement, type Bound, type Compiled, type Queries, type Statement } from '@suaka/store-sql';
import type pg from 'pg';
import { bindable, withLongs } from './values.ts';

interface Prepared extends Compiled {
  readonly name: string;
}

/** Statements in PostgreSQL's words, compiled once for all connections of a node. */
export class Statements {
  readonly #queries: Queries;
  readonly #compiled = new Map<Statement<unknown>, Prepared>();

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  of(declared: Statement<unknown>): Prepared {
    const known = this.#compiled.get(declared);
    if (known !== undefined) return known;
    const prepared = { ...compileStatement(this.#queries, declared), name: `s${this.#compiled.size}` };
    this.#compiled.set(declared, prepared);
    return prepared;
  }
}

/** Runs a bound statement on one connection, which prepares it once, and returns its rows. */
export async function execute(
  client: pg.ClientBase,
  statements: Statements,
  bound: Bound,
): Promise<readonly unknown[]> {
  const { name, sql, longs, argumentsOf } = statements.of(bound.statement);
  const { rows } = await client.query<Record<string, unknown>>({
    name,
    text: sql,
    values: bindable(argumentsOf(bound.args)),
  });
  if (longs.length > 0) for (const row of rows) withLongs(row, longs);
  return rows;
}
