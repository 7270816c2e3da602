import { ChatFlag, hasChatFlag, peerKind } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderChats } from '../render/peers.ts';
import { ownChats } from './own-channels.ts';

/** The caller's groups, basic ones among them. Source: core.telegram.org/method/channels.getGroupsForDiscussion */
export const getGroupsForDiscussion = handler(
  'channels.getGroupsForDiscussion',
  { lane: 2, allow: 'user' },
  async (call) => {
    const groups = (await ownChats(call)).filter(
      (card) => peerKind(card.id) === 'chat' || (hasChatFlag(card, ChatFlag.megagroup) && card.linkedId === undefined),
    );
    const ids = groups.map(({ id }) => id);
    return { _: 'messages.chats', chats: await renderChats(call.services, call.caller.userId, ids) };
  },
);
