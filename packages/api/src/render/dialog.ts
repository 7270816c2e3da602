import type { Dialog, UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderDraft } from './draft.ts';
import { peopleOf, renderMessage } from './message.ts';
import { renderPeer } from './peer.ts';
import { renderUsers } from './users.ts';

type Needed = Pick<Services, 'people' | 'relations' | 'presence'>;

/** Source: core.telegram.org/constructor/dialog */
export const renderDialog = (dialog: Dialog): TlOf<'dialog'> => ({
  _: 'dialog',
  pinned: dialog.isPinned || undefined,
  unread_mark: dialog.isMarkedUnread || undefined,
  peer: renderPeer(dialog.peerId),
  top_message: dialog.topMessage?.id ?? 0,
  read_inbox_max_id: dialog.readInboxMaxId,
  read_outbox_max_id: dialog.readOutboxMaxId,
  unread_count: dialog.unreadCount,
  unread_mentions_count: 0,
  unread_reactions_count: 0,
  unread_poll_votes_count: 0,
  notify_settings: { _: 'peerNotifySettings' },
  draft: dialog.draft && renderDraft(dialog.draft),
});

/** Dialogs with their last messages and everyone in them. */
export async function renderDialogs(
  viewer: UserId,
  dialogs: readonly Dialog[],
  services: Needed,
): Promise<{ dialogs: Tl<'Dialog'>[]; messages: Tl<'Message'>[]; chats: Tl<'Chat'>[]; users: Tl<'User'>[] }> {
  const messages = dialogs.flatMap(({ topMessage }) => (topMessage === undefined ? [] : [topMessage]));
  // A dialog without messages names its peer all the same; only people are peers so far.
  const people = [...peopleOf(messages), ...dialogs.map(({ peerId }) => peerId as UserId)];
  return {
    dialogs: dialogs.map(renderDialog),
    messages: messages.map(renderMessage),
    chats: [],
    users: await renderUsers(services, viewer, people),
  };
}
