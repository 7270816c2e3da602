/** The order of the chat list. */
import type { Outgoing } from './outbox.ts';
import { historyOf } from './history.ts';
import type { Message } from './message.ts';
import type { Dialog, State } from './state.ts';

export interface ChatEntry {
  readonly dialog: Dialog;
  readonly top: Message | undefined;
  /** The newest message on its way to this chat. */
  readonly pending: Outgoing | undefined;
  /** Seconds; what the order goes by. */
  readonly date: number;
}

function entryOf(state: State, dialog: Dialog, pending: Outgoing | undefined): ChatEntry {
  const top = historyOf(state, dialog.userId).messages.get(dialog.topId);
  const date = Math.max(top?.date ?? 0, pending?.date ?? 0, dialog.draft?.date ?? 0);
  return { dialog, top, pending, date };
}

/** A chat is listed while it holds a message, a draft or something on its way. */
function isListed(entry: ChatEntry): boolean {
  return entry.top !== undefined || entry.pending !== undefined || entry.dialog.draft !== undefined;
}

type Inputs = Pick<State, 'dialogs' | 'outbox' | 'histories'>;

let known: { inputs: Inputs; entries: readonly ChatEntry[] } | undefined;

/** Pinned chats first, then by the newest message; the same answer object for the same state. */
export function chatEntries(state: State): readonly ChatEntry[] {
  const { dialogs, outbox, histories } = state;
  const last = known?.inputs;
  if (known !== undefined && last?.dialogs === dialogs && last.outbox === outbox && last.histories === histories) {
    return known.entries;
  }
  const pending = new Map(outbox.map((one) => [one.chatId, one]));
  const ids = new Set([...dialogs.keys(), ...pending.keys()]);
  const entries = [...ids]
    .map((id) => entryOf(state, dialogs.get(id) ?? unknownDialog(id), pending.get(id)))
    .filter(isListed)
    .sort((a, b) => Number(b.dialog.pinned) - Number(a.dialog.pinned) || b.date - a.date);
  known = { inputs: { dialogs, outbox, histories }, entries };
  return entries;
}

function unknownDialog(userId: number): Dialog {
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

/** Unread messages of all chats together, for the window's title. */
export function unreadTotal(state: State): number {
  let total = 0;
  for (const dialog of state.dialogs.values()) total += dialog.unreadCount;
  return total;
}
