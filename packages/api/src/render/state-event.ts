import { channelOfPeer, type PeerId, type StateEvent, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { accountStateUpdate } from './account-state-event.ts';
import { dialogStateUpdate } from './dialog-state-event.ts';
import { extraStateUpdate } from './extra-state-event.ts';
import { renderDraft } from './draft.ts';
import { messageStateUpdate } from './message-state-event.ts';
import type { FactsNeed } from './facts.ts';
import { renderPeer } from './peer.ts';
import { stickerStateUpdate } from './sticker-state-event.ts';
import type { StickersNeed } from './sticker-set.ts';
import { peerSettingsUpdate, userChangedUpdate } from './user-updates.ts';
import { chatUpdate, joinRequestsUpdate } from './chat-updates.ts';
import { renderPeers, type PeersNeed } from './peers.ts';

type Needed = PeersNeed & FactsNeed & StickersNeed & Pick<Services, 'dialogSettings' | 'life' | 'extras'>;

/** What a user's sessions are told of a change of state; undefined where it concerns someone who is gone. */
export async function renderStateEvent(
  userId: UserId,
  event: StateEvent,
  date: number,
  services: Needed,
): Promise<Tl<'Updates'> | undefined> {
  const update = await stateUpdate(userId, event, services);
  if (update === undefined) return undefined;
  const peers = await renderPeers(services, userId, peersOfState(event));
  return { _: 'updates', updates: [update], ...peers, date, seq: 0 };
}

/** The update of a change of state, as it is told live and in the difference. */
export async function stateUpdate(
  userId: UserId,
  event: StateEvent,
  services: Needed,
): Promise<Tl<'Update'> | undefined> {
  switch (event.kind) {
    case 'draft':
      return { _: 'updateDraftMessage', peer: renderPeer(event.peerId), draft: renderDraft(event.draft) };
    case 'dialogPinned':
      return {
        _: 'updateDialogPinned',
        pinned: event.isPinned || undefined,
        folder_id: event.folderId || undefined,
        peer: renderDialogPeer(event.peerId),
      };
    case 'pinnedDialogs':
      return {
        _: 'updatePinnedDialogs',
        folder_id: event.folderId || undefined,
        order: event.order.map(renderDialogPeer),
      };
    case 'dialogUnreadMark':
      return { _: 'updateDialogUnreadMark', unread: event.isUnread || undefined, peer: renderDialogPeer(event.peerId) };
    case 'user':
      return await userChangedUpdate(services, userId, event.userId);
    case 'peerSettings':
      return await peerSettingsUpdate(services, userId, event.userId);
    case 'peerBlocked':
      return { _: 'updatePeerBlocked', peer_id: renderPeer(event.peerId), blocked: event.isBlocked || undefined };
    case 'contactsReset':
      return { _: 'updateContactsReset' };
    case 'chat':
      return await chatUpdate(services, userId, event.chatId);
    case 'joinRequests':
      return await joinRequestsUpdate(services, event.chatId);
    case 'availableMessages':
      return {
        _: 'updateChannelAvailableMessages',
        channel_id: channelOfPeer(event.channelId),
        available_min_id: event.availableMinId,
      };
    case 'readChannelInbox':
      return {
        _: 'updateReadChannelInbox',
        channel_id: channelOfPeer(event.channelId),
        max_id: event.maxId,
        still_unread_count: event.unreadCount,
        pts: await services.messages.boxes.head(event.channelId),
      };
    case 'readChannelOutbox':
      return {
        _: 'updateReadChannelOutbox',
        channel_id: channelOfPeer(event.channelId),
        max_id: event.maxId,
      };
    case 'newAuthorization':
    case 'privacy':
    case 'userInfo':
    case 'emojiStatus':
    case 'recentEmojiStatuses':
    case 'autoSave':
    case 'userPhone':
    case 'webBrowser':
      return await accountStateUpdate(userId, event, services);
    case 'theme':
    case 'chatWallpaper':
    case 'savedRingtones':
      return await extraStateUpdate(userId, event, services);
    case 'readChannelContents':
    case 'readThreadInbox':
    case 'readThreadOutbox':
    case 'recentReactions':
    case 'pinnedTopics':
    case 'savedReactionTags':
      return messageStateUpdate(event);
    case 'newStickerSet':
    case 'stickerSets':
    case 'stickerSetsOrder':
    case 'keptStickers':
      return await stickerStateUpdate(userId, event, services);
    case 'notify':
    case 'dialogFilter':
    case 'dialogFilterOrder':
    case 'dialogFilters':
    case 'savedDialogPinned':
    case 'savedPinnedDialogs':
    case 'scheduledGone':
    case 'historyTtl':
    case 'webPage':
    case 'poll':
    case 'scheduledNew':
      break;
  }
  return await dialogStateUpdate(userId, event, services);
}

/** Whom a reader meets in a change of state. */
export function peersOfState(event: StateEvent): readonly PeerId[] {
  if ('userId' in event) return [event.userId];
  if ('chatId' in event) return [event.chatId];
  if ('channelId' in event) return [event.channelId];
  if (event.kind === 'pinnedDialogs') return event.order;
  return 'peerId' in event ? [event.peerId] : [];
}

export const renderDialogPeer = (peer: PeerId): TlOf<'dialogPeer'> => ({ _: 'dialogPeer', peer: renderPeer(peer) });
