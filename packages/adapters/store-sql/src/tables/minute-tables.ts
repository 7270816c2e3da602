/** What happened in one minute; see the port for what each column counts. */
export interface MinutesTable {
  /** Minutes since the epoch. */
  minute: number;
  sign_ups: number;
  active: number;
  waiting: number;
  wait_s: number;
  codes_sent: number;
  codes_failed: number;
  refused: number;
  closed_lanes: number;
}

export interface MinuteTables {
  minutes: MinutesTable;
}
