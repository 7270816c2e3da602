import { shareFilter } from '@suaka/domain';
import { accessToShare } from '../access/access-chatlist.ts';
import { handler } from '../handler.ts';
import { renderChatlistLink } from '../render/chatlist.ts';
import { renderOneFilter } from '../render/folder.ts';

/** Source: core.telegram.org/method/chatlists.exportChatlistInvite */
export const exportChatlistInvite = handler(
  'chatlists.exportChatlistInvite',
  { lane: 1, allow: 'user' },
  async (call, { chatlist, title, peers: inputs }) => {
    const { services, caller } = call;
    const peers = await accessToShare(call, inputs);
    const sharing = { ownerId: caller.userId, filterId: chatlist.filter_id, title, peers };
    const parts = { ...services.dialogSettings, random: services.random };
    const { filter, link } = await shareFilter(parts, sharing, caller);
    return {
      _: 'chatlists.exportedChatlistInvite',
      filter: await renderOneFilter(services, filter),
      invite: renderChatlistLink(call, link),
    };
  },
);
