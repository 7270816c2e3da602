import { handler } from '../handler.ts';
import { emojiKeywordsSince } from './emoji-keywords.ts';

/** Source: core.telegram.org/method/messages.getEmojiKeywordsDifference */
export const getEmojiKeywordsDifference = handler(
  'messages.getEmojiKeywordsDifference',
  { lane: 2, allow: 'user' },
  (call, params) => emojiKeywordsSince(call, params.lang_code, params.from_version),
);
