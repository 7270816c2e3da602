import type { EmojiKeywords, MessageParts } from '@suaka/domain';

/** What handlers use of messages, dialogs and updates. */
export interface MessageServices {
  readonly messages: MessageParts;
  readonly emojiKeywords: EmojiKeywords;
}
