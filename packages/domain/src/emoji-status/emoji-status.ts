/** A custom emoji beside someone's name. Source: core.telegram.org/constructor/emojiStatus */
export interface EmojiStatus {
  /** A decimal 64-bit number. */
  readonly documentId: string;
  /** Seconds since the epoch; after it the status is gone. */
  readonly until?: number | undefined;
}

/** The status as it holds now; undefined where its time is over. */
export const currentStatus = (status: EmojiStatus | undefined, nowS: number): EmojiStatus | undefined =>
  status?.until !== undefined && status.until <= nowS ? undefined : status;
