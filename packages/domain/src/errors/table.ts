/**
 * Every error that a client can be answered with: `code` and `name` as documented by Telegram
 * (core.telegram.org/api/errors), `when` in our words. A name that ends in _%d carries a number.
 * Rows are kept in the order of their names.
 */
export const errorTable = {
  AUTH_KEY_UNREGISTERED: { code: 401, when: 'The key is not signed in, and the method needs it.' },
  FLOOD_WAIT_X: { code: 420, when: 'Too many requests; wait X seconds and ask again.' },
  INPUT_METHOD_INVALID: { code: 400, when: 'The method is not known to this server in any layer.' },
  INTERNAL: { code: 500, when: 'A fault of the server that a retry may cure.' },
  METHOD_NOT_IMPLEMENTED: { code: 400, when: 'The method is known but this server does not do it yet.' },
} as const satisfies Record<string, { code: number; when: string }>;

export type ErrorName = keyof typeof errorTable;
