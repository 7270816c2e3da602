import { accessChatlistLink } from '../access/access-chatlist.ts';
import { handler } from '../handler.ts';
import { joinChosen } from './join-chosen.ts';

/** Source: core.telegram.org/method/chatlists.joinChatlistInvite */
export const joinChatlistInvite = handler(
  'chatlists.joinChatlistInvite',
  { lane: 1, allow: 'user' },
  async (call, { slug, peers }) => await joinChosen(call, await accessChatlistLink(call, slug), peers),
);
