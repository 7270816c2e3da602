import {
  archiveFolder,
  ChatFlag,
  hasChatFlag,
  isMuted,
  nowSeconds,
  peerKind,
  type Dialog,
  type NotifyKind,
  type NotifySettings,
  type NotifyTarget,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderPeer } from './peer.ts';

type Needed = Pick<Services, 'clock' | 'messages' | 'dialogSettings'>;

/** The newest archived chats are counted, and no more: nobody reads such a number to its end. */
const countedMax = 500;

/** The archive as it stands above the chats, and its newest dialog. */
export interface Archive {
  readonly folder: TlOf<'dialogFolder'>;
  readonly newest: Dialog;
}

/** The archive of someone; undefined where nothing is in it. Source: core.telegram.org/constructor/dialogFolder */
export async function archiveOf(services: Needed, viewer: UserId): Promise<Archive | undefined> {
  const window = { boxId: viewer, beforeId: 0, beforeDate: 0, excludePinned: false };
  const { dialogs } = await services.messages.dialogs.list({ ...window, folderId: archiveFolder, limit: countedMax });
  const [newest] = dialogs.toSorted((a, b) => dateOf(b) - dateOf(a));
  if (newest === undefined) return undefined;
  const isQuiet = await mutedAmong(
    services,
    viewer,
    dialogs.map(({ peerId }) => peerId),
  );
  const unread = dialogs.filter(({ unreadCount, isMarkedUnread }) => unreadCount > 0 || isMarkedUnread);
  const muted = unread.filter(({ peerId }) => isQuiet(peerId));
  const loud = unread.filter(({ peerId }) => !isQuiet(peerId));
  const folder: TlOf<'dialogFolder'> = {
    _: 'dialogFolder',
    // Clients show it above all other chats.
    pinned: true,
    folder: { _: 'folder', id: archiveFolder, title: 'Archived Chats' },
    peer: renderPeer(newest.peerId),
    top_message: newest.topMessage?.id ?? 0,
    unread_muted_peers_count: muted.length,
    unread_unmuted_peers_count: loud.length,
    unread_muted_messages_count: messagesIn(muted),
    unread_unmuted_messages_count: messagesIn(loud),
  };
  return { folder, newest };
}

const dateOf = ({ topMessage }: Dialog): number => topMessage?.content.seq ?? 0;

const messagesIn = (dialogs: readonly Dialog[]): number =>
  dialogs.reduce((sum, { unreadCount }) => sum + unreadCount, 0);

/** Tells of each peer whether it makes no sound now. */
async function mutedAmong(
  { clock, messages, dialogSettings }: Needed,
  viewer: UserId,
  peers: readonly PeerId[],
): Promise<(peer: PeerId) => boolean> {
  const chats = await messages.chats.findAll(peers.filter((peer) => peerKind(peer) !== 'user'));
  const broadcasts = new Set(chats.filter((card) => hasChatFlag(card, ChatFlag.broadcast)).map(({ id }) => id));
  const kinds: NotifyTarget[] = [{ kind: 'users' }, { kind: 'chats' }, { kind: 'broadcasts' }];
  const own = peers.map((peerId): NotifyTarget => ({ kind: 'peer', peerId }));
  const entries = await dialogSettings.notify.find(viewer, [...kinds, ...own]);
  const byKey = new Map<PeerId | NotifyKind | 'topic', NotifySettings>(
    entries.map(({ target, settings }) => [target.kind === 'peer' ? target.peerId : target.kind, settings]),
  );
  const nowS = nowSeconds(clock);
  return (peer) => {
    const kind = peerKind(peer) === 'user' ? 'users' : broadcasts.has(peer) ? 'broadcasts' : 'chats';
    return isMuted(byKey.get(peer), byKey.get(kind), nowS);
  };
}
