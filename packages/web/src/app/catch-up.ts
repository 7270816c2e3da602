/** Brings the page level with the server: the first time by lists, later by differences. */
import type { Typemessages_Dialogs } from '../codec/generated/types.ts';
import { putChats } from '../state/chat.ts';
import { takeDifference } from '../state/difference.ts';
import { putDialogs } from '../state/dialog.ts';
import { historyOf, putMessages } from '../state/history.ts';
import { messageOf, type Message } from '../state/message.ts';
import { chatIdOf } from '../state/peer.ts';
import type { State } from '../state/state.ts';
import { hasOwnGap, putSyncState } from '../state/sync.ts';
import { putUsers } from '../state/user.ts';
import { nowSeconds, type App } from './app.ts';
import { catchUpChannels } from './channel-catch-up.ts';
import { inputPeer } from './peers.ts';

const DIALOGS_PAGE = 100;
/** Slices of one catching up; a box that needs more is asked again at the next gap. */
const SLICES_MAX = 1000;

type DialogsAnswer = Exclude<Typemessages_Dialogs, { _: 'messages.dialogsNotModified' }>;

/** Takes a list of chats in, with their newest messages. */
export function takeDialogs(
  state: State,
  answer: Pick<DialogsAnswer, 'dialogs' | 'messages' | 'users' | 'chats'>,
): State {
  let next = putDialogs(putChats(putUsers(state, answer.users), answer.chats), answer.dialogs);
  for (const raw of answer.messages) {
    const message = messageOf(raw, next.selfId ?? 0);
    if (message !== undefined) next = putMessages(next, message.chatId, [message]);
  }
  return next;
}

async function loadDialogs(app: App): Promise<void> {
  let from: { readonly chatId: number; readonly message: Message } | undefined;
  for (;;) {
    const answer = await app.connection.call({
      _: 'messages.getDialogs',
      offset_date: from?.message.date ?? 0,
      offset_id: from?.message.id ?? 0,
      offset_peer: from === undefined ? { _: 'inputPeerEmpty' } : inputPeer(app.store.get(), from.chatId),
      limit: DIALOGS_PAGE,
      hash: 0n,
    });
    if (answer._ === 'messages.dialogsNotModified') break;
    app.store.update((state) => takeDialogs(state, answer));
    if (answer._ === 'messages.dialogs') break;
    const last = answer.dialogs.at(-1);
    const chatId = last?._ === 'dialog' ? chatIdOf(last.peer) : undefined;
    if (last?._ !== 'dialog' || chatId === undefined || chatId === from?.chatId) break;
    const message = historyOf(app.store.get(), chatId).messages.get(last.top_message);
    if (message === undefined) break;
    from = { chatId, message };
  }
  app.store.update((state) => ({ ...state, areDialogsLoaded: true }));
}

/** The contact list; kept up to date afterwards by updates. */
export async function loadContacts(app: App): Promise<void> {
  const answer = await app.connection.call({ _: 'contacts.getContacts', hash: 0n });
  app.store.update((state) => {
    if (answer._ !== 'contacts.contacts') return { ...state, areContactsLoaded: true };
    const next = putUsers(state, answer.users);
    const contactIds = new Set(answer.contacts.map((contact) => contact.user_id));
    return { ...next, contactIds, areContactsLoaded: true };
  });
}

async function startFromNothing(app: App): Promise<void> {
  const users = await app.connection.call({ _: 'users.getUsers', id: [{ _: 'inputUserSelf' }] });
  const state = await app.connection.call({ _: 'updates.getState' });
  app.store.update((current) => putSyncState(putUsers(current, users), state, nowSeconds(app)));
}

async function loadDifferences(app: App): Promise<void> {
  for (let slice = 0; slice < SLICES_MAX; slice += 1) {
    const { sync } = app.store.get();
    if (sync === undefined) return;
    const { pts, date, qts } = sync;
    const answer = await app.connection.call({ _: 'updates.getDifference', pts, date, qts });
    app.store.update((state) => takeDifference(state, answer, nowSeconds(app)));
    if (answer._ !== 'updates.differenceSlice') return;
  }
}

/** Fills the gaps that showed, one's own or those of channels. */
export async function fillGaps(app: App): Promise<void> {
  if (hasOwnGap(app.store.get())) await catchUp(app);
  else await catchUpChannels(app);
}

/** Brings everything level. Rejects where the line breaks; the next 'ready' begins again. */
export async function catchUp(app: App): Promise<void> {
  if (app.store.get().sync === undefined) await startFromNothing(app);
  else await loadDifferences(app);
  if (!app.store.get().areDialogsLoaded) await loadDialogs(app);
  if (!app.store.get().areContactsLoaded) await loadContacts(app);
  await catchUpChannels(app);
}
