/** Fragments that have other words in PostgreSQL as a whole. */
const wholes: readonly (readonly [from: readonly string[], to: readonly string[]])[] = [
  [
    ['(select value from json_each(', '))'],
    ['(select unnest(', '::bigint[]) as value)'],
  ],
  [
    ['(select atom from json_each(', '))'],
    ['(select unnest(', '::text[]) as atom)'],
  ],
  [
    ['max(', ', ', ')'],
    ['greatest(', ', ', ')'],
  ],
  [['without rowid'], ['']],
];

/** Words that are exchanged wherever they stand in a fragment. */
const words: readonly (readonly [from: RegExp, to: string])[] = [
  // A function of the schema: PostgreSQL's own of this name takes objects alone.
  [/\bjson_each\(/gu, 'each_of('],
  [/\binstr\(/gu, 'strpos('],
  // SQLite's takes no notice of case.
  [/\blike\b/gu, 'ilike'],
  // SQLite joins in the order written where it is told so; PostgreSQL decides for itself.
  [/\bcross join (\w+) on\b/gu, 'join $1 on'],
  // Texts that hold JSON.
  [/\b(\w+\.)?places ->> '\$\[0\]\[(\d)\]'/gu, "($1places::jsonb #>> '{0,$2}')::bigint"],
  [/\b(\w+\.)?data ->> '(\w+)'/gu, "($1data::jsonb ->> '$2')"],
];

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((fragment, index) => fragment === b[index]);

/** The fragments of a raw piece of SQL as PostgreSQL understands them. */
export function inPostgresWords(fragments: readonly string[]): readonly string[] {
  const whole = wholes.find(([from]) => isSame(from, fragments));
  if (whole !== undefined) return whole[1];
  // What changed is found by the transaction that changed it: content-transactions.ts.
  if (fragments[0]?.includes('create trigger content_changed') === true) return ['select 1'];
  return fragments.map((fragment) => words.reduce((text, [from, to]) => text.replaceAll(from, to), fragment));
}
