import type Database from 'better-sqlite3';
import { compileStatement, sqliteQueries, type Bound, type Queries, type Statement } from '@suaka/store-sql';
import { bindable, numbersExcept } from './values.ts';

/** One better-sqlite3 connection that executes bound statements, preparing each once. */
export class Connection {
  readonly handle: Database.Database;
  /** True once a statement that can change the database ran; whoever cares resets it. */
  hasWritten = false;
  readonly #begin: Database.Statement<[]>;
  readonly #beginWriting: Database.Statement<[]>;
  readonly #commit: Database.Statement<[]>;
  readonly #queries: Queries = sqliteQueries();
  readonly #prepared = new Map<Statement<unknown>, (args: Bound['args']) => readonly unknown[]>();

  constructor(handle: Database.Database) {
    this.handle = handle;
    this.#begin = handle.prepare('begin');
    this.#beginWriting = handle.prepare('begin immediate');
    this.#commit = handle.prepare('commit');
  }

  /** Begins a transaction that sees one snapshot, from its first statement on. */
  begin(): void {
    this.#begin.run();
  }

  /** Begins a transaction that may write, waiting for no one later on. */
  beginWriting(): void {
    this.#beginWriting.run();
  }

  commit(): void {
    this.#commit.run();
  }

  /** Runs a statement and returns its rows, none where it returns no data. */
  execute(bound: Bound): readonly unknown[] {
    let execute = this.#prepared.get(bound.statement);
    if (execute === undefined) {
      execute = this.#prepare(bound.statement);
      this.#prepared.set(bound.statement, execute);
    }
    return execute(bound.args);
  }

  #prepare(declared: Statement<unknown>): (args: Bound['args']) => readonly unknown[] {
    const compiled = compileStatement(this.#queries, declared);
    const prepared = this.handle.prepare(compiled.sql);
    const { longs, argumentsOf } = compiled;
    if (longs.length > 0) prepared.safeIntegers(true);
    const writes = !prepared.readonly;
    const returns = prepared.reader;
    return (args) => {
      if (writes) this.hasWritten = true;
      const values = bindable(argumentsOf(args));
      if (!returns) {
        prepared.run(values);
        return noRows;
      }
      const rows = prepared.all(values);
      return longs.length > 0 ? rows.map((row) => numbersExcept(row, longs)) : rows;
    };
  }
}

const noRows: readonly unknown[] = [];
