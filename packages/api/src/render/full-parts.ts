import { mainFolder, peerKind, pinnedIdOf, type PeerId, type UserId } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { notifySettingsOf } from './notify.ts';

/** What of a chat is the viewer's own: the same fields of userFull, chatFull and channelFull. */
export interface FullParts {
  notify_settings: TlOf<'peerNotifySettings'>;
  has_scheduled: true | undefined;
  folder_id: number | undefined;
  pinned_msg_id: number | undefined;
}

/** How a viewer keeps a chat, for its full info. */
export async function fullPartsOf(
  services: Pick<Services, 'messages' | 'dialogSettings'>,
  viewer: UserId,
  peer: PeerId,
): Promise<FullParts> {
  const { dialogs, scheduled } = services.messages;
  const notifySettings = await notifySettingsOf(services, viewer, [peer]);
  const [dialog] = await dialogs.get(viewer, [peer]);
  const folderId = dialog?.folderId ?? mainFolder;
  const [vanishing] = peerKind(peer) === 'user' ? await services.dialogSettings.ttl.ofPeers(viewer, [peer]) : [];
  return {
    ...(vanishing !== undefined && vanishing.ttlS > 0 ? { ttl_period: vanishing.ttlS } : {}),
    notify_settings: notifySettings(peer),
    has_scheduled: (await scheduled.has(viewer, peer)) || undefined,
    folder_id: folderId === mainFolder ? undefined : folderId,
    pinned_msg_id: await pinnedIdOf(services.messages, viewer, peer),
  };
}
