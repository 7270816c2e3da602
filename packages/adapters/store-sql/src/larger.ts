import { sql, type RawBuilder } from 'kysely';

/** The larger of two numbers. SQLite and PostgreSQL call it differently, and the engine of the latter knows this piece by its looks. */
export const larger = <T>(a: RawBuilder<T>, b: RawBuilder<T>): RawBuilder<T> => sql<T>`max(${a}, ${b})`;
