import { sql, type RawBuilder } from 'kysely';

/**
 * A parameter that holds a list, for use with `in`, so that one compiled statement serves lists of
 * any length. Engines bind lists as JSON.
 *
 *     db.selectFrom('users').selectAll().where('id', 'in', list(p.ids))
 */
export const list = <T extends number | string | bigint>(values: readonly T[]): RawBuilder<T> =>
  sql<T>`(select value from json_each(${values}))`;
