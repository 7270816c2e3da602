export interface FuzzOptions {
  readonly seed: number;
  /** Inputs to try. */
  readonly count: number;
}

export interface FuzzTally {
  readonly count: number;
  readonly refusedCount: number;
}
