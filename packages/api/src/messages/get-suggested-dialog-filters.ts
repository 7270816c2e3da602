import { ChatFlag, hasChatFlag, peerKind, suggestedFilters, type Dialog, type SuggestedFilter } from '@suaka/domain';
import { handler, type UserCall } from '../handler.ts';
import { renderOneFilter } from '../render/folder.ts';

const descriptions = {
  unread: 'Chats with unread messages',
  personal: 'Chats with people',
} as const satisfies Record<SuggestedFilter['reason'], string>;

/** Source: core.telegram.org/method/messages.getSuggestedDialogFilters */
export const getSuggestedDialogFilters = handler(
  'messages.getSuggestedDialogFilters',
  { lane: 2, allow: 'user' },
  async (call) => {
    const { messages: parts, dialogSettings } = call.services;
    const { userId } = call.caller;
    const newest = { beforeId: 0, beforeDate: 0, excludePinned: false, limit: parts.limits.pageMax };
    const { dialogs } = await parts.dialogs.list({ boxId: userId, ...newest });
    const { filters } = await dialogSettings.folders.filters(userId);
    const suggestions = suggestedFilters(await countsOf(call, dialogs), filters);
    return await Promise.all(
      suggestions.map(async ({ filter, reason }) => ({
        _: 'dialogFilterSuggested' as const,
        filter: await renderOneFilter(call.services, filter),
        description: descriptions[reason],
      })),
    );
  },
);

async function countsOf(call: UserCall, dialogs: readonly Dialog[]) {
  const peers = dialogs.map(({ peerId }) => peerId);
  const chats = await call.services.messages.chats.findAll(peers.filter((peer) => peerKind(peer) !== 'user'));
  const channelCount = chats.filter((card) => hasChatFlag(card, ChatFlag.broadcast)).length;
  return {
    unreadCount: dialogs.filter(({ unreadCount, isMarkedUnread }) => unreadCount > 0 || isMarkedUnread).length,
    peopleCount: peers.length - chats.length,
    groupCount: chats.length - channelCount,
    channelCount,
  };
}
