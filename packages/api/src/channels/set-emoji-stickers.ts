import { handler } from '../handler.ts';
import { setChatSet } from './set-chat-sets.ts';

/** Source: core.telegram.org/method/channels.setEmojiStickers */
export const setEmojiStickers = handler('channels.setEmojiStickers', { lane: 1, allow: 'user' }, (call, params) =>
  setChatSet(call, params.channel, params.stickerset, 'emojis'),
);
