import type { ContentSeq, PeerId, UserId } from '../ids.ts';
import type { MessageEntity } from './message-entity.ts';

/** What was said, the same in every box that shows it. */
export interface Content {
  readonly seq: ContentSeq;
  readonly authorId: UserId;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly editDate?: number | undefined;
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
  /** The content that this one answers. */
  readonly replySeq?: ContentSeq | undefined;
  readonly extra?: ContentExtra | undefined;
}

/** What few messages have. */
export interface ContentExtra {
  /** Sent without a sound. */
  readonly silent?: boolean | undefined;
  readonly forward?: ForwardHeader | undefined;
  readonly quote?: Quote | undefined;
  /** Makes it a service message. */
  readonly action?: ServiceAction | undefined;
}

/** Source: core.telegram.org/constructor/messageFwdHeader */
export interface ForwardHeader {
  readonly fromId: PeerId;
  /** When the original was sent. */
  readonly date: number;
  /** Where a message in the saved messages came from: the chat and its id there. */
  readonly savedFrom?: { readonly peerId: PeerId; readonly messageId: number } | undefined;
}

/** A part of the answered text. Source: core.telegram.org/api/replies */
export interface Quote {
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
  /** In UTF-16 units of the answered text. */
  readonly offset: number;
}

/** Source: core.telegram.org/type/MessageAction */
export type ServiceAction = { readonly kind: 'historyClear' } | { readonly kind: 'contactSignUp' };
