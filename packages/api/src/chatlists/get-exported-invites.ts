import { accessChatlist } from '../access/access-chatlist.ts';
import { handler } from '../handler.ts';
import { renderChatlistLink } from '../render/chatlist.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/chatlists.getExportedInvites */
export const getExportedInvites = handler(
  'chatlists.getExportedInvites',
  { lane: 2, allow: 'user' },
  async (call, { chatlist }) => {
    const { services, caller } = call;
    const { id: filterId } = await accessChatlist(call, chatlist);
    const links = await services.dialogSettings.folders.chatlists.linksOf({ ownerId: caller.userId, filterId });
    const peers = links.flatMap((link) => link.peers);
    return {
      _: 'chatlists.exportedInvites',
      invites: links.map((link) => renderChatlistLink(call, link)),
      ...(await renderPeers(services, caller.userId, peers)),
    };
  },
);
