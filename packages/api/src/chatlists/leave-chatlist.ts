import { leaveChat, removeFilter } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { accessChatlist, accessToLeave } from '../access/access-chatlist.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import { handler } from '../handler.ts';
import { folderUpdates } from '../render/chatlist.ts';

/** The folder goes last, so that it is there to try again. Source: core.telegram.org/method/chatlists.leaveChatlist */
export const leaveChatlist = handler(
  'chatlists.leaveChatlist',
  { lane: 1, allow: 'user' },
  async (call, { chatlist, peers }) => {
    const { services, caller } = call;
    const filter = await accessChatlist(call, chatlist);
    const left: TlOf<'updates'>[] = [];
    for (const { card } of await accessToLeave(call, filter, peers)) {
      const sent = await leaveChat(services.messages, { card, userId: caller.userId }, caller);
      left.push(await changeUpdates(call, card.id, sent));
    }
    await removeFilter(services.dialogSettings, caller.userId, filter.id, caller);
    return await folderUpdates(call, filter.id, left);
  },
);
