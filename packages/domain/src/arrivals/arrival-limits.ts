/** The limits of telling people who joined. */
export interface ArrivalLimits {
  /** How often it is looked for work. */
  readonly lookEveryMs: number;
  /** People told in one transaction: the writer serves others between two. */
  readonly toldPerBiteMax: number;
  /** Bites of one look; the rest waits for the next. */
  readonly bitesPerLookMax: number;
  /** The same while a lane is closed to somebody: what can wait goes on, but slowly. */
  readonly bitesWhileBusyMax: number;
  /** A person gets one digest in this time at most. */
  readonly digestEveryS: number;
  /** Friends named in one message; the others are counted. */
  readonly namesMax: number;
  /** How long it is remembered that a newcomer was told of their contacts: longer than they count as one. */
  readonly welcomesKeptS: number;
}

export const arrivalLimits: ArrivalLimits = {
  lookEveryMs: 1000,
  toldPerBiteMax: 20,
  bitesPerLookMax: 10,
  bitesWhileBusyMax: 1,
  digestEveryS: 3600,
  namesMax: 20,
  welcomesKeptS: 172_800,
};
