/** What became of one newcomer. Times are milliseconds since the epoch; 0 where it did not come to that. */
export interface SignUpRecord {
  readonly region: number;
  /** When they should have begun: in an open loop nobody waits for the others. */
  readonly dueMs: number;
  /** When the server first answered auth.sendCode, whatever it answered. */
  firstAnswerMs: number;
  /** The first wait that was told, in seconds; 0 where there was none. */
  toldS: number;
  /** Refusals of auth.sendCode. */
  refusals: number;
  /** Key exchanges that were put off, with transport error -429. */
  putOff: number;
  /** When auth.sendCode was asked for the last time. */
  askedMs: number;
  /** When auth.sendCode was answered with a code on its way. */
  admittedMs: number;
  codeCameMs: number;
  /** Codes that did not come, so that another was asked for. */
  resends: number;
  doneMs: number;
  /** Why they are not in; empty for those who are. */
  failure: string;
}

export const newRecord = (region: number, dueMs: number): SignUpRecord => ({
  region,
  dueMs,
  firstAnswerMs: 0,
  toldS: 0,
  refusals: 0,
  putOff: 0,
  askedMs: 0,
  admittedMs: 0,
  codeCameMs: 0,
  resends: 0,
  doneMs: 0,
  failure: '',
});
