import { rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { joinChosen } from './join-chosen.ts';
import { chatlistNews } from './missing-chats.ts';

/** Source: core.telegram.org/method/chatlists.joinChatlistUpdates */
export const joinChatlistUpdates = handler(
  'chatlists.joinChatlistUpdates',
  { lane: 1, allow: 'user' },
  async (call, { chatlist, peers }) => {
    const { access } = await chatlistNews(call, chatlist);
    if (access === undefined) throw rpcError('INVITE_SLUG_EXPIRED');
    return await joinChosen(call, access, peers);
  },
);
