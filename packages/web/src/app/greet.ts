/** A first hello with one touch: sent once, seen at once. */
import { historyOf } from '../state/history.ts';
import type { State } from '../state/state.ts';
import type { App } from './app.ts';
import { sendMessage } from './send.ts';

/** Whether one has written to somebody already, or is about to: then there is nothing to greet. */
export function hasWrittenTo(state: State, userId: number): boolean {
  if (state.outbox.some((one) => one.chatId === userId)) return true;
  for (const message of historyOf(state, userId).messages.values()) if (message.isOut) return true;
  return false;
}

/** Says hello; a second touch before the first was drawn says nothing more. */
export async function greet(app: App, userId: number, text: string): Promise<void> {
  if (hasWrittenTo(app.store.get(), userId)) return;
  await sendMessage(app, userId, { text, entities: [], replyToId: undefined });
}
