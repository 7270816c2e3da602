import { handler } from '../handler.ts';
import { unreadPage } from './unread-page.ts';

/** Source: core.telegram.org/method/messages.getUnreadMentions */
export const getUnreadMentions = handler('messages.getUnreadMentions', { lane: 2, allow: 'user' }, (call, params) =>
  unreadPage(call, 'mentions', params),
);
