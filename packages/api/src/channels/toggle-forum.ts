import { ChatFlag, openForum, rpcError } from '@suaka/domain';
import { accessAsCreator, accessSupergroup } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { setOf } from './set-of.ts';

/** Source: core.telegram.org/method/channels.toggleForum */
export const toggleForum = handler('channels.toggleForum', { lane: 1, allow: 'user' }, async (call, params) => {
  const { card } = accessAsCreator(await accessSupergroup(call, params.channel));
  // A group of comments has a thread for each post, and no others.
  if (card.linkedId !== undefined) throw rpcError('CHAT_DISCUSSION_UNALLOWED');
  if (params.enabled) await openForum(call.services.messages, card, call.caller.userId);
  const tabs = params.enabled && params.tabs ? ChatFlag.forumTabs : 0;
  const setFlags = (params.enabled ? ChatFlag.forum : 0) | tabs;
  return await setOf(call, card, { setFlags, clearFlags: (ChatFlag.forum | ChatFlag.forumTabs) & ~setFlags });
});
