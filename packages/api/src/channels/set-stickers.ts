import { handler } from '../handler.ts';
import { setChatSet } from './set-chat-sets.ts';

/** Source: core.telegram.org/method/channels.setStickers */
export const setStickers = handler('channels.setStickers', { lane: 1, allow: 'user' }, (call, params) =>
  setChatSet(call, params.channel, params.stickerset, 'stickers'),
);
