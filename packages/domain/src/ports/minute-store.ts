/** What happened in one minute, for the pages that show how things go. */
export interface Minute {
  /** Minutes since the epoch. */
  readonly minute: number;
  readonly signUps: number;
  /** The most people who were connected at once. */
  readonly active: number;
  /** The most newcomers who held a place in the waiting room, and the longest wait that was told, in seconds. */
  readonly waiting: number;
  readonly waitS: number;
  /** Codes that were handed over, and those that no provider took. */
  readonly codesSent: number;
  readonly codesFailed: number;
  /** Requests that lanes refused. */
  readonly refused: number;
  /** The lanes that were closed to a part of the people at any time, as bits: lane n is bit n. */
  readonly closedLanes: number;
}

/** What is usual in one hour of the day (UTC), over the days that are asked for. */
export interface UsualHour {
  /** 0 to 23. */
  readonly hour: number;
  /** Means of its minutes. */
  readonly signUps: number;
  readonly active: number;
}

/** The greatest minutes that are kept. */
export interface MinuteRecords {
  readonly signUps: Minute | undefined;
  readonly active: Minute | undefined;
}

/** Keeps what happened by the minute. */
export interface MinuteStore {
  /** Adds to a minute: what is counted is summed up, what is a height keeps the greater one. */
  add(minute: Minute): Promise<void>;
  /** Minutes from one to before another, in their order; minutes without an entry are left out. */
  between(fromMinute: number, toMinute: number): Promise<readonly Minute[]>;
  /** The usual by hour over minutes from one to before another; hours without an entry are left out. */
  usual(fromMinute: number, toMinute: number): Promise<readonly UsualHour[]>;
  records(): Promise<MinuteRecords>;
  /** Takes away up to `limit` minutes before one. */
  removeBefore(minute: number, limit: number): Promise<void>;
}
