import { nowSeconds, type UserId } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderDraft } from '../render/draft.ts';
import { renderPeer } from '../render/peer.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/messages.getAllDrafts */
export const getAllDrafts = handler('messages.getAllDrafts', { lane: 2, allow: 'user' }, async (call) => {
  const { services, caller } = call;
  const drafts = await services.messages.dialogs.drafts(caller.userId);
  return {
    _: 'updates',
    updates: drafts.map(({ peerId, draft }) => ({
      _: 'updateDraftMessage',
      peer: renderPeer(peerId),
      draft: renderDraft(draft),
    })),
    // Only people are peers so far.
    users: await renderUsers(
      services,
      caller.userId,
      drafts.map(({ peerId }) => peerId as UserId),
    ),
    chats: [],
    date: nowSeconds(services.clock),
    seq: 0,
  };
});
