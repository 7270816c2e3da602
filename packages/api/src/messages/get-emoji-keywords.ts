import { handler } from '../handler.ts';
import { emojiKeywordsSince } from './emoji-keywords.ts';

/** Source: core.telegram.org/method/messages.getEmojiKeywords */
export const getEmojiKeywords = handler('messages.getEmojiKeywords', { lane: 2, allow: 'user' }, (call, params) =>
  emojiKeywordsSince(call, params.lang_code, 0),
);
