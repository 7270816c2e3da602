/** Keeps what was begun, here and on the other devices. */
import { putDraft } from '../state/dialog.ts';
import { nowSeconds, type App } from './app.ts';
import { inputPeer } from './peers.ts';

/** Keeps the draft of a chat that is being left; the same text again is no request. */
export async function keepDraft(app: App, chatId: number, text: string, replyToId: number | undefined): Promise<void> {
  const state = app.store.get();
  const known = state.dialogs.get(chatId)?.draft;
  if ((known?.text ?? '') === text && known?.replyToId === replyToId) return;
  if (text === '' && known === undefined) return;
  const draft = text === '' ? undefined : { text, replyToId, date: nowSeconds(app) };
  app.store.update((current) => putDraft(current, chatId, draft));
  await app.connection.call({
    _: 'messages.saveDraft',
    no_webpage: true,
    peer: inputPeer(state, chatId),
    message: text,
    reply_to: replyToId === undefined ? undefined : { _: 'inputReplyToMessage', reply_to_msg_id: replyToId },
  });
}
