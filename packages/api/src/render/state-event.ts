import type { PeerId, StateEvent, UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { dialogStateUpdate } from './dialog-state-event.ts';
import { renderDraft } from './draft.ts';
import { renderPeer } from './peer.ts';
import { peerSettingsUpdate, userChangedUpdate } from './user-updates.ts';
import { renderUsers } from './users.ts';

type Needed = Pick<Services, 'people' | 'relations' | 'presence'>;

/** What a user's sessions are told of a change of state; undefined where it concerns someone who is gone. */
export async function renderStateEvent(
  userId: UserId,
  event: StateEvent,
  date: number,
  services: Needed,
): Promise<Tl<'Updates'> | undefined> {
  const update = await stateUpdate(userId, event, services);
  if (update === undefined) return undefined;
  const users = await renderUsers(services, userId, peopleOfState(event));
  return { _: 'updates', updates: [update], users, chats: [], date, seq: 0 };
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
      return { _: 'updateDialogPinned', pinned: event.isPinned || undefined, peer: renderDialogPeer(event.peerId) };
    case 'pinnedDialogs':
      return { _: 'updatePinnedDialogs', order: event.order.map(renderDialogPeer) };
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
    case 'notify':
      break;
  }
  return dialogStateUpdate(userId, event);
}

/** Whom a reader meets in a change of state. */
export function peopleOfState(event: StateEvent): UserId[] {
  if ('userId' in event) return [event.userId];
  if (event.kind === 'pinnedDialogs') return event.order.filter(isUser);
  return 'peerId' in event && isUser(event.peerId) ? [event.peerId] : [];
}

const isUser = (peer: PeerId): peer is UserId => peer > 0;

export const renderDialogPeer = (peer: PeerId): TlOf<'dialogPeer'> => ({ _: 'dialogPeer', peer: renderPeer(peer) });
