/** How a chat stands in the list: pinned, silent, put away. Each is seen at once and undone where it is refused. */
import { takeUpdates } from '../state/apply-updates.ts';
import { ARCHIVE_ID, patchDialog } from '../state/dialog.ts';
import type { Dialog } from '../state/state.ts';
import { nowSeconds, type App } from './app.ts';
import { inputPeer } from './peers.ts';

/** Silent for ever: the largest time that the protocol can write. */
const FOR_EVER = 0x7fffffff;

async function change(app: App, dialog: Dialog, patch: Partial<Dialog>, ask: () => Promise<unknown>): Promise<void> {
  app.store.update((state) => patchDialog(state, dialog.chatId, patch));
  try {
    await ask();
  } catch (error) {
    const { pinned, muteUntil, isArchived } = dialog;
    app.store.update((state) => patchDialog(state, dialog.chatId, { pinned, muteUntil, isArchived }));
    throw error;
  }
}

export async function pinDialog(app: App, dialog: Dialog, pinned: boolean): Promise<void> {
  const peer = inputPeer(app.store.get(), dialog.chatId);
  await change(app, dialog, { pinned }, () =>
    app.connection.call({
      _: 'messages.toggleDialogPin',
      pinned: pinned || undefined,
      peer: { _: 'inputDialogPeer', peer },
    }),
  );
}

export async function muteDialog(app: App, dialog: Dialog, isMuted: boolean): Promise<void> {
  const peer = inputPeer(app.store.get(), dialog.chatId);
  const muteUntil = isMuted ? FOR_EVER : 0;
  await change(app, dialog, { muteUntil }, () =>
    app.connection.call({
      _: 'account.updateNotifySettings',
      peer: { _: 'inputNotifyPeer', peer },
      settings: { _: 'inputPeerNotifySettings', mute_until: muteUntil },
    }),
  );
}

export async function archiveDialog(app: App, dialog: Dialog, isArchived: boolean): Promise<void> {
  const peer = inputPeer(app.store.get(), dialog.chatId);
  await change(app, dialog, { isArchived }, async () => {
    const answer = await app.connection.call({
      _: 'folders.editPeerFolders',
      folder_peers: [{ _: 'inputFolderPeer', peer, folder_id: isArchived ? ARCHIVE_ID : 0 }],
    });
    app.store.update((state) => takeUpdates(state, answer, nowSeconds(app)));
  });
}
