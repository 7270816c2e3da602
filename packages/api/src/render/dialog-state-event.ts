import { nowSeconds, type DialogStateEvent, type PeerId, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import type { FactsNeed } from './facts.ts';
import { renderOneFilter } from './folder.ts';
import { notifyUpdate } from './notify.ts';
import { everyone } from './everyone.ts';
import { webPageUpdate } from './web-page.ts';
import { pollUpdate } from './poll.ts';
import { renderPeer } from './peer.ts';
import type { PeersNeed } from './peers.ts';
import { newScheduledUpdate, scheduledGoneUpdate } from './scheduled.ts';

type Needed = PeersNeed & FactsNeed & Pick<Services, 'dialogSettings'>;

/** How a change of how someone keeps their chats is told, live and in the difference. */
export async function dialogStateUpdate(
  viewer: UserId,
  event: DialogStateEvent,
  services: Needed,
): Promise<Tl<'Update'> | undefined> {
  switch (event.kind) {
    case 'notify':
      return notifyUpdate(event.target, event.settings);
    case 'dialogFilter':
      return await filterUpdate(viewer, event.id, services);
    case 'dialogFilterOrder':
      return { _: 'updateDialogFilterOrder', order: [...event.order] };
    case 'webPage':
      return await webPageUpdate(services, viewer, event.url);
    case 'historyTtl':
      return {
        _: 'updatePeerHistoryTTL',
        peer: renderPeer(event.peerId),
        ttl_period: event.ttlS === 0 ? undefined : event.ttlS,
      };
    case 'dialogFilters':
      return { _: 'updateDialogFilters' };
    case 'savedDialogPinned':
      return { _: 'updateSavedDialogPinned', pinned: event.isPinned || undefined, peer: dialogPeer(event.peerId) };
    case 'savedPinnedDialogs':
      return { _: 'updatePinnedSavedDialogs', order: event.order.map(dialogPeer) };
    case 'poll':
      return await changedPoll(viewer, event.pollId, services);
    case 'scheduledNew':
      return await scheduledUpdate(viewer, event.peerId, event.id, services);
    case 'scheduledGone':
      break;
  }
  return scheduledGoneUpdate(event);
}

/** A folder as it is now; without it where it is gone. Source: core.telegram.org/constructor/updateDialogFilter */
async function filterUpdate(viewer: UserId, id: number, services: Needed): Promise<TlOf<'updateDialogFilter'>> {
  const { filters } = await services.dialogSettings.folders.filters(viewer);
  const filter = filters.find((each) => each.id === id);
  return { _: 'updateDialogFilter', id, filter: filter && (await renderOneFilter(services, filter)) };
}

/** A poll as the viewer sees it now. */
async function changedPoll(viewer: UserId, pollId: string, services: Needed): Promise<Tl<'Update'> | undefined> {
  const { polls, clock } = services.messages;
  const [poll] = await polls.shown(viewer === everyone ? undefined : viewer, [pollId], nowSeconds(clock));
  return poll && pollUpdate(poll, viewer);
}

/** Undefined where it was sent or taken back since, which is told after it. */
async function scheduledUpdate(
  viewer: UserId,
  peerId: PeerId,
  id: number,
  services: Needed,
): Promise<Tl<'Update'> | undefined> {
  const [scheduled] = await services.messages.scheduled.find(viewer, peerId, [id]);
  return scheduled && (await newScheduledUpdate(services, viewer, scheduled));
}

const dialogPeer = (peer: PeerId): TlOf<'dialogPeer'> => ({ _: 'dialogPeer', peer: renderPeer(peer) });
