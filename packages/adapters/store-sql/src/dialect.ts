import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Database } from './database.ts';

/** The query builder that statements are written with. It only compiles; engines execute. */
export type Queries = Kysely<Database>;

/**
 * Writes each parameter as `+?`, which means the same. SQLite plans a statement anew whenever a bare parameter in a
 * limit or beside an indexed column gets another value, since the value might make another plan better: that costs
 * several times the statement. Here every statement has the one plan that it was written for.
 */
class OnePlanCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}

/** A builder for SQLite's dialect. */
export const sqliteQueries = (): Queries =>
  new Kysely<Database>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new OnePlanCompiler(),
    },
  });
