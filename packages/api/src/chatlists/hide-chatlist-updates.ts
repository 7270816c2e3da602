import { handler } from '../handler.ts';
import { chatlistNews } from './missing-chats.ts';

/** Source: core.telegram.org/method/chatlists.hideChatlistUpdates */
export const hideChatlistUpdates = handler(
  'chatlists.hideChatlistUpdates',
  { lane: 1, allow: 'user' },
  async (call, { chatlist }) => {
    const { filter, missing } = await chatlistNews(call, chatlist);
    const { chatlists } = call.services.dialogSettings.folders;
    await chatlists.hide({ ownerId: call.caller.userId, filterId: filter.id, peers: missing });
    return true;
  },
);
