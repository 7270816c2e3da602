/** The limits of scheduled messages; where Telegram has one, this is its value. */
export interface ScheduleLimits {
  /** Messages that wait in one chat of one person. */
  readonly messagesOfChatMax: number;
  /** How far ahead a date may be. */
  readonly aheadMaxS: number;
  /** What is due sooner is sent at once. */
  readonly soonS: number;
  /** How often the job looks for what is due. */
  readonly lookEveryMs: number;
  /** Messages that it takes up at once; the rest waits for the next look. */
  readonly takenAtOnceMax: number;
}

export const defaultScheduleLimits: ScheduleLimits = {
  messagesOfChatMax: 100,
  aheadMaxS: 367 * 24 * 60 * 60,
  soonS: 10,
  lookEveryMs: 1000,
  takenAtOnceMax: 200,
};
