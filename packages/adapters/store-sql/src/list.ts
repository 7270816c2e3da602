import { sql, type RawBuilder } from 'kysely';

/**
 * A parameter that holds a list of numbers, for use with `in`, so that one compiled statement serves lists of any length.
 * Engines bind lists as they like: SQLite's as JSON.
 *
 *     db.selectFrom('users').selectAll().where('id', 'in', list(p.ids))
 */
export const list = <T extends number | bigint>(values: readonly T[]): RawBuilder<T> =>
  sql<T>`(select value from json_each(${values}))`;

/** The same of texts. An engine that wants to know the type of a list tells the two apart by the name of the column. */
export const textList = <T extends string>(values: readonly T[]): RawBuilder<T> =>
  sql<T>`(select atom from json_each(${values}))`;
