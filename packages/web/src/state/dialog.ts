/** Chats in the list. */
import type { TypeDialog } from '../codec/generated/types.ts';
import { putChannelPts } from './channel-sync.ts';
import { draftOf, type Draft } from './draft.ts';
import { historyOf } from './history.ts';
import type { Message } from './message.ts';
import { chatIdOf } from './peer.ts';
import { withEntry, type Dialog, type State } from './state.ts';

/** A chat of which nothing is known yet. */
export function emptyDialog(chatId: number): Dialog {
  return {
    chatId,
    topId: 0,
    readInboxMaxId: 0,
    readOutboxMaxId: 0,
    unreadCount: 0,
    countedId: 0,
    pinned: false,
    draft: undefined,
    mentionCount: 0,
    muteUntil: 0,
    isArchived: false,
  };
}

/** The archive is the folder with this number. Source: core.telegram.org/api/folders#peer-folders */
export const ARCHIVE_ID = 1;

/** Changes some fields of a chat, which appears in the list where it was not there. */
export function patchDialog(state: State, chatId: number, patch: Partial<Dialog>): State {
  const dialog = state.dialogs.get(chatId) ?? emptyDialog(chatId);
  return { ...state, dialogs: withEntry(state.dialogs, chatId, { ...dialog, ...patch }) };
}

/** Takes in chats of getDialogs or getPeerDialogs. */
export function putDialogs(state: State, raws: readonly TypeDialog[]): State {
  const dialogs = new Map(state.dialogs);
  let next = state;
  for (const raw of raws) {
    if (raw._ !== 'dialog') continue;
    const chatId = chatIdOf(raw.peer);
    if (chatId === undefined) continue;
    dialogs.set(chatId, {
      chatId,
      topId: raw.top_message,
      readInboxMaxId: raw.read_inbox_max_id,
      readOutboxMaxId: raw.read_outbox_max_id,
      unreadCount: raw.unread_count,
      countedId: raw.top_message,
      pinned: raw.pinned === true,
      draft: draftOf(raw.draft),
      mentionCount: raw.unread_mentions_count,
      muteUntil: raw.notify_settings.mute_until ?? 0,
      isArchived: raw.folder_id === ARCHIVE_ID,
    });
    if (raw.pts !== undefined) next = putChannelPts(next, chatId, raw.pts);
  }
  return { ...next, dialogs };
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
    mentionCount: dialog.mentionCount + (isUnread && message.isMentioned ? 1 : 0),
  });
}

/** Moves the mark of what one has read; older marks change nothing. */
export function readInbox(state: State, chatId: number, maxId: number, stillUnread: number): State {
  const dialog = state.dialogs.get(chatId);
  if (dialog === undefined || maxId < dialog.readInboxMaxId) return state;
  const mentionCount = stillUnread === 0 ? 0 : dialog.mentionCount;
  return patchDialog(state, chatId, { readInboxMaxId: maxId, unreadCount: stillUnread, mentionCount });
}

/** Moves the mark of what the other has read. */
export function readOutbox(state: State, chatId: number, maxId: number): State {
  const dialog = state.dialogs.get(chatId);
  if (dialog === undefined || maxId <= dialog.readOutboxMaxId) return state;
  return patchDialog(state, chatId, { readOutboxMaxId: maxId });
}

/** Sets or clears the draft of a chat. */
export function putDraft(state: State, chatId: number, draft: Draft | undefined): State {
  if (draft === undefined && state.dialogs.get(chatId)?.draft === undefined) return state;
  return patchDialog(state, chatId, { draft });
}

/** After messages of a chat went away: the newest one left, and fewer unread. */
export function uncountMessages(state: State, chatId: number, dropped: readonly Message[]): State {
  const dialog = state.dialogs.get(chatId);
  if (dialog === undefined) return state;
  const history = historyOf(state, chatId);
  const topId = history.ids.at(-1) ?? 0;
  const unread = dropped.filter((message) => !message.isOut && message.id > dialog.readInboxMaxId).length;
  const next = patchDialog(state, chatId, { topId, unreadCount: Math.max(0, dialog.unreadCount - unread) });
  if (topId !== 0 || (history.isLoaded && history.isAtStart)) return next;
  return { ...next, staleChatIds: new Set(next.staleChatIds).add(chatId) };
}
