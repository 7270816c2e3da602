/** Loads older messages as they are scrolled to. */
import { historyOf, putHistoryPage } from '../state/history.ts';
import { putChats } from '../state/chat.ts';
import { messageOf } from '../state/message.ts';
import { putUsers } from '../state/user.ts';
import type { App } from './app.ts';
import { inputPeer } from './peers.ts';

const PAGE = 60;

const loading = new WeakMap<App, Set<number>>();

/** Loads the newest page, or the one before what is loaded; one at a time for each chat. */
export async function loadOlder(app: App, chatId: number): Promise<void> {
  const busy = loading.get(app) ?? new Set<number>();
  loading.set(app, busy);
  const history = historyOf(app.store.get(), chatId);
  if (busy.has(chatId) || (history.isLoaded && history.isAtStart)) return;
  busy.add(chatId);
  try {
    const offsetId = history.isLoaded ? (history.ids[0] ?? 0) : 0;
    await loadPage(app, chatId, offsetId);
  } finally {
    busy.delete(chatId);
  }
}

async function loadPage(app: App, chatId: number, offsetId: number): Promise<void> {
  const answer = await app.connection.call({
    _: 'messages.getHistory',
    peer: inputPeer(app.store.get(), chatId),
    offset_id: offsetId,
    offset_date: 0,
    add_offset: 0,
    limit: PAGE,
    max_id: 0,
    min_id: 0,
    hash: 0n,
  });
  if (answer._ === 'messages.messagesNotModified') return;
  app.store.update((state) => {
    const next = putChats(putUsers(state, answer.users), answer.chats);
    const page = answer.messages.flatMap((raw) => messageOf(raw, next.selfId ?? 0) ?? []);
    const isAtStart = answer._ === 'messages.messages' || answer.messages.length < PAGE;
    return putHistoryPage(next, chatId, page, { isFirst: offsetId === 0, isAtStart });
  });
}
