/** How much of the worker threads those get who are not known yet. */
export interface KeyExchangeGateLimits {
  /** Heavy operations under way from which on proofs of work wait, whoever brings them. */
  readonly proofQueueMax: number;
  /** Heavy operations under way from which on permanent keys wait; temporary keys of existing people go on. */
  readonly permanentQueueMax: number;
  /** Exchanges that wait at each of the two; past it the client is told to come back (transport error -429). */
  readonly waitingMax: number;
  /** Of these, so many of one address block. */
  readonly waitingPerBlockMax: number;
  /** The longest wait, after which the client is told to come back. */
  readonly waitMs: number;
  /** Exchanges that one address block may begin each second, on average and at once; past it -429. */
  readonly beginsPerS: number;
  readonly beginsBurst: number;
  /** Address blocks whose beginnings are counted; past it those counted longest ago start anew. */
  readonly blocksMax: number;
}

export const keyExchangeGateLimits: KeyExchangeGateLimits = {
  proofQueueMax: 24,
  permanentQueueMax: 10,
  waitingMax: 4_000,
  waitingPerBlockMax: 200,
  waitMs: 5_000,
  beginsPerS: 50,
  beginsBurst: 500,
  blocksMax: 50_000,
};
