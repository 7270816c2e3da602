import { deleteChatlistLink } from '@suaka/domain';
import { accessChatlist } from '../access/access-chatlist.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/chatlists.deleteExportedInvite */
export const deleteExportedInvite = handler(
  'chatlists.deleteExportedInvite',
  { lane: 1, allow: 'user' },
  async (call, { chatlist, slug }) => {
    const { id: filterId } = await accessChatlist(call, chatlist);
    const deletion = { ownerId: call.caller.userId, filterId, slug };
    await deleteChatlistLink(call.services.dialogSettings, deletion, call.caller);
    return true;
  },
);
