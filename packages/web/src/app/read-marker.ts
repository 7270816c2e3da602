/** Tells the server what was read, after it was on the screen. */
import { readInbox } from '../state/dialog.ts';
import { historyOf } from '../state/history.ts';
import { peerKind } from '../state/peer.ts';
import { takePts } from '../state/sync.ts';
import { nowSeconds, type App } from './app.ts';
import { inputChannel, inputPeer } from './peers.ts';

/** Marks everything up to `maxId` as read, here at once and there. */
export async function markRead(app: App, chatId: number, maxId: number): Promise<void> {
  const state = app.store.get();
  const dialog = state.dialogs.get(chatId);
  if (dialog === undefined || maxId <= dialog.readInboxMaxId || dialog.unreadCount === 0) return;
  const history = historyOf(state, chatId);
  const still = history.ids.filter((id) => id > maxId && history.messages.get(id)?.isOut === false).length;
  app.store.update((current) => readInbox(current, chatId, maxId, still));
  if (peerKind(chatId) === 'channel') {
    await app.connection.call({ _: 'channels.readHistory', channel: inputChannel(state, chatId), max_id: maxId });
    return;
  }
  const answer = await app.connection.call({
    _: 'messages.readHistory',
    peer: inputPeer(state, chatId),
    max_id: maxId,
  });
  app.store.update((current) => takePts(current, answer.pts, answer.pts_count, nowSeconds(app)));
}
