/**
 * Reading of TL objects without their types: the libraries name constructors and fields alike (camelCase), but hold
 * ids as number, Long or big-integer and the constructor's name as `_` or `className`.
 */
export type Loose = Readonly<Record<string, unknown>>;

export const loose = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null ? (value as Loose) : undefined;

/** The constructor's name with a small first letter, such as updateNewMessage or updates.difference. */
export const nameOf = (value: unknown): string => {
  const object = loose(value);
  const name = stringOf(object?.['_'] ?? object?.['className']);
  return name.replace(/(^|\.)[A-Z]/gu, (start) => start.toLowerCase());
};

/** A number out of whatever the library holds it in; undefined where there is none. */
export const numberOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  const long = loose(value);
  return long === undefined ? undefined : Number((long as { toString(): string }).toString());
};

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const numbersOf = (value: unknown): number[] =>
  Array.isArray(value) ? value.map((item) => numberOf(item) ?? Number.NaN) : [];
