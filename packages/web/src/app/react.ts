/** Answering a message with one sign, voting, and pinning. */
import { takeUpdates } from '../state/apply-updates.ts';
import { historyOf, patchMessages } from '../state/history.ts';
import type { Message } from '../state/message.ts';
import { withOwnReaction } from '../state/reactions.ts';
import { nowSeconds, type App } from './app.ts';
import { inputPeer } from './peers.ts';

/** Signs that are one touch away. */
export const QUICK_REACTIONS = ['👍', '❤', '😁', '😢', '🎉', '🙏'] as const;

/** Sets or takes back one's own sign: seen at once, and as it was again where it is refused. */
export async function react(app: App, message: Message, emoji: string): Promise<void> {
  const { chatId, id } = message;
  const before = historyOf(app.store.get(), chatId).messages.get(id)?.reactions ?? [];
  const isMine = before.some((one) => one.emoji === emoji && one.isMine);
  const wanted = isMine ? undefined : emoji;
  const set = (reactions: Message['reactions']) =>
    app.store.update((state) => patchMessages(state, chatId, [id], (known) => ({ ...known, reactions })));
  set(withOwnReaction(before, wanted));
  try {
    const answer = await app.connection.call({
      _: 'messages.sendReaction',
      peer: inputPeer(app.store.get(), chatId),
      msg_id: id,
      reaction: wanted === undefined ? undefined : [{ _: 'reactionEmoji', emoticon: wanted }],
    });
    app.store.update((state) => takeUpdates(state, answer, nowSeconds(app)));
  } catch (error) {
    set(before);
    throw error;
  }
}

/** Chooses answers of a poll; none takes the choice back. */
export async function vote(app: App, message: Message, options: readonly Uint8Array[]): Promise<void> {
  const answer = await app.connection.call({
    _: 'messages.sendVote',
    peer: inputPeer(app.store.get(), message.chatId),
    msg_id: message.id,
    options: [...options],
  });
  app.store.update((state) => takeUpdates(state, answer, nowSeconds(app)));
}

/** Pins a message at the top of its chat, or takes it down. */
export async function pinMessage(app: App, message: Message, isPinned: boolean): Promise<void> {
  const answer = await app.connection.call({
    _: 'messages.updatePinnedMessage',
    unpin: !isPinned || undefined,
    peer: inputPeer(app.store.get(), message.chatId),
    id: message.id,
  });
  app.store.update((state) =>
    patchMessages(takeUpdates(state, answer, nowSeconds(app)), message.chatId, [message.id], (known) => ({
      ...known,
      isPinned,
    })),
  );
}
