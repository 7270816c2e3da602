import type { DialogStateEvent, PeerId, UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderOneFilter } from './folder.ts';
import { notifyUpdate } from './notify.ts';
import { renderPeer } from './peer.ts';

type Needed = Pick<Services, 'people' | 'messages' | 'dialogSettings'>;

/** How a change of how someone keeps their chats is told, live and in the difference. */
export async function dialogStateUpdate(
  viewer: UserId,
  event: DialogStateEvent,
  services: Needed,
): Promise<Tl<'Update'>> {
  switch (event.kind) {
    case 'notify':
      return notifyUpdate(event.target, event.settings);
    case 'dialogFilter':
      return await filterUpdate(viewer, event.id, services);
    case 'dialogFilterOrder':
      return { _: 'updateDialogFilterOrder', order: [...event.order] };
    case 'dialogFilters':
      return { _: 'updateDialogFilters' };
    case 'savedDialogPinned':
      return { _: 'updateSavedDialogPinned', pinned: event.isPinned || undefined, peer: dialogPeer(event.peerId) };
    case 'savedPinnedDialogs':
      break;
  }
  return { _: 'updatePinnedSavedDialogs', order: event.order.map(dialogPeer) };
}

/** A folder as it is now; without it where it is gone. Source: core.telegram.org/constructor/updateDialogFilter */
async function filterUpdate(viewer: UserId, id: number, services: Needed): Promise<TlOf<'updateDialogFilter'>> {
  const { filters } = await services.dialogSettings.folders.filters(viewer);
  const filter = filters.find((each) => each.id === id);
  return { _: 'updateDialogFilter', id, filter: filter && (await renderOneFilter(services, filter)) };
}

const dialogPeer = (peer: PeerId): TlOf<'dialogPeer'> => ({ _: 'dialogPeer', peer: renderPeer(peer) });
