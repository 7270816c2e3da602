/** random_id -> randomId, srp_B -> srpB, as mtcute and GramJS name the schema's fields. */
export const camelOf = (name: string): string =>
  name.replaceAll(/_(?<letter>[A-Za-z0-9])/gu, (_match, letter: string) => letter.toUpperCase());
