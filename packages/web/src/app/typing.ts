/** Says that one is writing, no oftener than it holds. */
import { nowSeconds, type App } from './app.ts';
import { inputPeer } from './peers.ts';

const EVERY_SECONDS = 5;

const lastSaid = new WeakMap<App, Map<number, number>>();

/** Called at every key; sends at most once in five seconds for each chat. */
export async function sayTyping(app: App, chatId: number): Promise<void> {
  if (chatId === app.store.get().selfId) return;
  const said = lastSaid.get(app) ?? new Map<number, number>();
  lastSaid.set(app, said);
  const now = nowSeconds(app);
  if (now - (said.get(chatId) ?? 0) < EVERY_SECONDS) return;
  said.set(chatId, now);
  await app.connection.call({
    _: 'messages.setTyping',
    peer: inputPeer(app.store.get(), chatId),
    action: { _: 'sendMessageTypingAction' },
  });
}

/** After sending, the next key speaks again at once. */
export function endTyping(app: App, chatId: number): void {
  lastSaid.get(app)?.delete(chatId);
}
