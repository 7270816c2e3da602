import { editChatlistLink } from '@suaka/domain';
import { accessChatlist, accessToShare } from '../access/access-chatlist.ts';
import { handler } from '../handler.ts';
import { renderChatlistLink } from '../render/chatlist.ts';

/** Source: core.telegram.org/method/chatlists.editExportedInvite */
export const editExportedInvite = handler(
  'chatlists.editExportedInvite',
  { lane: 1, allow: 'user' },
  async (call, { chatlist, slug, title, peers: inputs }) => {
    const { id: filterId } = await accessChatlist(call, chatlist);
    const peers = inputs === undefined ? undefined : await accessToShare(call, inputs);
    const change = { ownerId: call.caller.userId, filterId, slug, title, peers };
    return renderChatlistLink(call, await editChatlistLink(call.services.dialogSettings, change));
  },
);
