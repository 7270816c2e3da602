/** Which handler answers emptily from now on; none where there is no method. */
export interface Mutation {
  readonly method?: string;
  readonly answer?: unknown;
}
