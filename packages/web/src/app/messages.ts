/** What can be done with messages that are there. */
import type { TypeMessageEntity } from '../codec/generated/types.ts';
import { clearHistory, deleteMessages } from '../state/apply-update.ts';
import { takeUpdates } from '../state/apply-updates.ts';
import { takeChannelUpdate } from '../state/channel-sync.ts';
import { peerKind } from '../state/peer.ts';
import { takePts } from '../state/sync.ts';
import { nowSeconds, type App } from './app.ts';
import { inputChannel, inputPeer } from './peers.ts';

/** Changes the text of an own message. Rejects with MESSAGE_NOT_MODIFIED and the like. */
export async function editMessage(
  app: App,
  chatId: number,
  id: number,
  text: string,
  entities: readonly TypeMessageEntity[],
): Promise<void> {
  const answer = await app.connection.call({
    _: 'messages.editMessage',
    no_webpage: true,
    peer: inputPeer(app.store.get(), chatId),
    id,
    message: text,
    entities: [...entities],
  });
  app.store.update((state) => takeUpdates(state, answer, nowSeconds(app)));
}

/** Deletes messages for oneself, or for everybody; those of a channel go for everybody always. */
export async function removeMessages(
  app: App,
  chatId: number,
  ids: readonly number[],
  isForBoth: boolean,
): Promise<void> {
  if (peerKind(chatId) === 'channel') {
    const answer = await app.connection.call({
      _: 'channels.deleteMessages',
      channel: inputChannel(app.store.get(), chatId),
      id: [...ids],
    });
    const order = { pts: answer.pts, ptsCount: answer.pts_count };
    app.store.update((state) =>
      takeChannelUpdate(deleteMessages(state, ids, chatId), chatId, order, undefined, nowSeconds(app)),
    );
    return;
  }
  const answer = await app.connection.call({
    _: 'messages.deleteMessages',
    revoke: isForBoth,
    id: [...ids],
  });
  app.store.update((state) => takePts(deleteMessages(state, ids), answer.pts, answer.pts_count, nowSeconds(app)));
}

/** Empties a chat, for oneself or for both; asks until the server has no more to delete. */
export async function emptyChat(app: App, chatId: number, isForBoth: boolean): Promise<void> {
  const maxId = app.store.get().dialogs.get(chatId)?.topId ?? 0;
  let offset = 1;
  while (offset > 0) {
    const answer = await app.connection.call({
      _: 'messages.deleteHistory',
      revoke: isForBoth,
      peer: inputPeer(app.store.get(), chatId),
      max_id: maxId,
    });
    offset = answer.offset;
    app.store.update((state) =>
      takePts(clearHistory(state, chatId, maxId), answer.pts, answer.pts_count, nowSeconds(app)),
    );
  }
}

/** Sends messages on to another chat. */
export async function forwardMessages(
  app: App,
  fromChatId: number,
  ids: readonly number[],
  toChatId: number,
): Promise<void> {
  const state = app.store.get();
  const answer = await app.connection.call({
    _: 'messages.forwardMessages',
    from_peer: inputPeer(state, fromChatId),
    to_peer: inputPeer(state, toChatId),
    id: [...ids],
    random_id: ids.map(() => app.platform.random.id64()),
  });
  app.store.update((current) => takeUpdates(current, answer, nowSeconds(app)));
}
