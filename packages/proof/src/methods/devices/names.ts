/** random_id -> randomId, as mtcute and GramJS name the schema's fields. */
export const camelOf = (name: string): string =>
  name.replaceAll(/_(?<letter>[a-z0-9])/gu, (_match, letter: string) => letter.toUpperCase());
