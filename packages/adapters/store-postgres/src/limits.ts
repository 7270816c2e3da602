/** The named limits of the PostgreSQL engine. */
export interface PostgresLimits {
  /** Connections of this node. Past it a command waits for one that is free. */
  readonly connectionsMax: number;
  /** Commands that wait for a connection; past it they are rejected with `StoreFull`. */
  readonly waitingMax: number;
  /** How long opening a connection may take before the command fails. */
  readonly connectMs: number;
  /** How long a statement may run before the server ends it. */
  readonly statementMs: number;
  /** How often a command whose transaction lost against another one is run again; past it it fails. */
  readonly attemptsMax: number;
  /** The wait before the first repetition; it doubles with each, and a part of it is by chance. */
  readonly retryMs: number;
  /** The longest of these waits. */
  readonly retryMsMax: number;
}

export const postgresLimits: PostgresLimits = {
  connectionsMax: 16,
  waitingMax: 20_000,
  connectMs: 5_000,
  statementMs: 30_000,
  attemptsMax: 30,
  retryMs: 1,
  retryMsMax: 50,
};
