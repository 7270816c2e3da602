/** What the server of the checks is told to be from now on. */
export type Tampering =
  /** Which handler answers emptily; none where there is no method. */
  | { readonly kind: 'mutation'; readonly method?: string; readonly answer?: unknown }
  /** How far its clock is ahead of the machine's. */
  | { readonly kind: 'clock'; readonly aheadMs: number };
