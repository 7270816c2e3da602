/** What a column holds and a statement binds. Lists are bound as JSON, see list.ts. */
export type SqlValue = number | string | bigint | Uint8Array | null;
export type SqlArgument = SqlValue | readonly (number | string | bigint)[];
