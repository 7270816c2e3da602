import { mainFolder, type Dialog, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import type { Archive } from './archive.ts';
import { renderDraft } from './draft.ts';
import { loadFacts, type FactsNeed } from './facts.ts';
import { peersOf, renderMessage } from './message.ts';
import { notifySettingsOf } from './notify.ts';
import { renderPeer } from './peer.ts';
import { renderPeers, type PeersNeed } from './peers.ts';
import { ttlPeriodsOf } from './ttl-periods.ts';

export type DialogsNeed = PeersNeed & FactsNeed & Pick<Services, 'dialogSettings'>;

/** Source: core.telegram.org/constructor/dialog */
export const renderDialog = (
  dialog: Dialog,
  notifySettings: TlOf<'peerNotifySettings'>,
  ttlPeriod?: number,
): TlOf<'dialog'> => ({
  _: 'dialog',
  pinned: dialog.isPinned || undefined,
  unread_mark: dialog.isMarkedUnread || undefined,
  peer: renderPeer(dialog.peerId),
  top_message: dialog.topMessage?.id ?? 0,
  read_inbox_max_id: dialog.readInboxMaxId,
  read_outbox_max_id: dialog.readOutboxMaxId,
  unread_count: dialog.unreadCount,
  unread_mentions_count: dialog.unreadMentionCount,
  unread_reactions_count: dialog.unreadReactionCount,
  unread_poll_votes_count: 0,
  notify_settings: notifySettings,
  pts: dialog.pts,
  ttl_period: ttlPeriod,
  folder_id: dialog.folderId === mainFolder ? undefined : dialog.folderId,
  draft: dialog.draft && renderDraft(dialog.draft),
});

/** Dialogs with their last messages and everyone in them, below the archive. */
export async function renderDialogs(
  viewer: UserId,
  dialogs: readonly Dialog[],
  services: DialogsNeed,
  archive?: Archive,
): Promise<{ dialogs: Tl<'Dialog'>[]; messages: Tl<'Message'>[]; chats: Tl<'Chat'>[]; users: Tl<'User'>[] }> {
  const shown = archive === undefined ? dialogs : [archive.newest, ...dialogs];
  const messages = shown.flatMap(({ topMessage }) => (topMessage === undefined ? [] : [topMessage]));
  const peers = shown.map(({ peerId }) => peerId);
  const facts = await loadFacts(services, viewer, messages);
  const notifySettings = await notifySettingsOf(services, viewer, peers);
  const ttlPeriods = await ttlPeriodsOf(services, viewer, peers);
  return {
    dialogs: [
      ...(archive === undefined ? [] : [archive.folder]),
      ...dialogs.map((dialog) => renderDialog(dialog, notifySettings(dialog.peerId), ttlPeriods.get(dialog.peerId))),
    ],
    messages: messages.map((message) => renderMessage(message, facts)),
    ...(await renderPeers(services, viewer, [...peersOf(messages, facts), ...peers])),
  };
}
