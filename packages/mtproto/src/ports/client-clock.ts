/** The time of a client's machine and its timers; the domain's Clock fits it. */
export interface ClientClock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number;
  /** Calls `run` once after `delayMs`; the handle cancels it. */
  after(delayMs: number, run: () => void): { cancel(): void };
}
