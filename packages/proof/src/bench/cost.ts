/** One line of the table of costs. */
export interface Cost {
  /** Flat key of the JSON, after `micro.` and before `Us`. */
  readonly key: string;
  readonly what: string;
  /** Microseconds, one thread. */
  readonly us: number;
  /** The yardstick of docs/benchmarks.md, in the same unit. */
  readonly beside: string;
}
