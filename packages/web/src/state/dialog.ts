/** Chats in the list. */
import type { TypeDialog } from '../codec/generated/types.ts';
import { draftOf, type Draft } from './draft.ts';
import { historyOf } from './history.ts';
import { userIdOf, type Message } from './message.ts';
import { withEntry, type Dialog, type State } from './state.ts';

function emptyDialog(userId: number): Dialog {
  return {
    userId,
    topId: 0,
    readInboxMaxId: 0,
    readOutboxMaxId: 0,
    unreadCount: 0,
    countedId: 0,
    pinned: false,
    draft: undefined,
  };
}

/** Changes some fields of a chat, which appears in the list where it was not there. */
export function patchDialog(state: State, userId: number, patch: Partial<Dialog>): State {
  const dialog = state.dialogs.get(userId) ?? emptyDialog(userId);
  return { ...state, dialogs: withEntry(state.dialogs, userId, { ...dialog, ...patch }) };
}

/** Takes in chats of getDialogs or getPeerDialogs. */
export function putDialogs(state: State, raws: readonly TypeDialog[]): State {
  const dialogs = new Map(state.dialogs);
  for (const raw of raws) {
    if (raw._ !== 'dialog') continue;
    const userId = userIdOf(raw.peer);
    if (userId === undefined) continue;
    dialogs.set(userId, {
      userId,
      topId: raw.top_message,
      readInboxMaxId: raw.read_inbox_max_id,
      readOutboxMaxId: raw.read_outbox_max_id,
      unreadCount: raw.unread_count,
      countedId: raw.top_message,
      pinned: raw.pinned === true,
      draft: draftOf(raw.draft),
    });
  }
  return { ...state, dialogs };
}

/** Counts a message that was not known before into its chat. */
export function countMessage(state: State, message: Message): State {
  const dialog = state.dialogs.get(message.chatId) ?? emptyDialog(message.chatId);
  const topId = Math.max(dialog.topId, message.id);
  if (message.isOut) return patchDialog(state, message.chatId, { topId });
  const isUnread =
    message.id > dialog.readInboxMaxId && message.id > dialog.countedId && message.chatId !== state.selfId;
  return patchDialog(state, message.chatId, {
    topId,
    countedId: Math.max(dialog.countedId, message.id),
    unreadCount: dialog.unreadCount + (isUnread ? 1 : 0),
  });
}

/** Moves the mark of what one has read; older marks change nothing. */
export function readInbox(state: State, userId: number, maxId: number, stillUnread: number): State {
  const dialog = state.dialogs.get(userId);
  if (dialog === undefined || maxId < dialog.readInboxMaxId) return state;
  return patchDialog(state, userId, { readInboxMaxId: maxId, unreadCount: stillUnread });
}

/** Moves the mark of what the other has read. */
export function readOutbox(state: State, userId: number, maxId: number): State {
  const dialog = state.dialogs.get(userId);
  if (dialog === undefined || maxId <= dialog.readOutboxMaxId) return state;
  return patchDialog(state, userId, { readOutboxMaxId: maxId });
}

/** Sets or clears the draft of a chat. */
export function putDraft(state: State, userId: number, draft: Draft | undefined): State {
  if (draft === undefined && state.dialogs.get(userId)?.draft === undefined) return state;
  return patchDialog(state, userId, { draft });
}

/** After messages of a chat went away: the newest one left, and fewer unread. */
export function uncountMessages(state: State, userId: number, dropped: readonly Message[]): State {
  const dialog = state.dialogs.get(userId);
  if (dialog === undefined) return state;
  const history = historyOf(state, userId);
  const topId = history.ids.at(-1) ?? 0;
  const unread = dropped.filter((message) => !message.isOut && message.id > dialog.readInboxMaxId).length;
  const next = patchDialog(state, userId, { topId, unreadCount: Math.max(0, dialog.unreadCount - unread) });
  if (topId !== 0 || (history.isLoaded && history.isAtStart)) return next;
  return { ...next, staleChatIds: new Set(next.staleChatIds).add(userId) };
}
