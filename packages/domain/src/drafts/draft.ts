import type { MessageEntity } from '../messages/message-entity.ts';

/** A message that was begun. Source: core.telegram.org/api/drafts */
export interface Draft {
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
  /** The message of the own box that it is to answer. */
  readonly replyToId?: number | undefined;
  readonly noWebpage?: boolean | undefined;
  /** Seconds since the epoch. */
  readonly date: number;
}
