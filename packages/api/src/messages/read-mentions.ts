import { handler } from '../handler.ts';
import { readAllUnread } from './read-all-unread.ts';

/** Source: core.telegram.org/method/messages.readMentions */
export const readMentions = handler('messages.readMentions', { lane: 1, allow: 'user' }, (call, params) =>
  readAllUnread(call, 'mentions', params),
);
