/** Words that were begun and not sent. */
import type { TypeDraftMessage } from '../codec/generated/types.ts';

export interface Draft {
  readonly text: string;
  readonly replyToId: number | undefined;
  /** Seconds. */
  readonly date: number;
}

/** The page's draft; an empty one is none. */
export function draftOf(raw: TypeDraftMessage | undefined): Draft | undefined {
  if (raw?._ !== 'draftMessage' || raw.message === '') return undefined;
  const reply = raw.reply_to;
  return {
    text: raw.message,
    replyToId: reply?._ === 'inputReplyToMessage' ? reply.reply_to_msg_id : undefined,
    date: raw.date,
  };
}
