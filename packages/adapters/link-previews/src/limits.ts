/** The limits of fetching pages of others. */
export interface FetchLimits {
  /** Bytes of a page that are read; what a page says of itself is at its beginning. */
  readonly bodyBytesMax: number;
  /** For all of it, redirects among them. */
  readonly timeoutMs: number;
  readonly redirectsMax: number;
  readonly urlLengthMax: number;
}

export const defaultFetchLimits: FetchLimits = {
  bodyBytesMax: 1024 * 1024,
  timeoutMs: 5000,
  redirectsMax: 5,
  urlLengthMax: 2048,
};
