/** The order of the chat list. */
import { emptyDialog } from './dialog.ts';
import type { Outgoing } from './outbox.ts';
import { historyOf } from './history.ts';
import type { Message } from './message.ts';
import { peerKind } from './peer.ts';
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
  const top = historyOf(state, dialog.chatId).messages.get(dialog.topId);
  const date = Math.max(top?.date ?? 0, pending?.date ?? 0, dialog.draft?.date ?? 0);
  return { dialog, top, pending, date };
}

/** A chat is listed while it holds a message, a draft or something on its way. */
function isListed(entry: ChatEntry): boolean {
  return entry.top !== undefined || entry.pending !== undefined || entry.dialog.draft !== undefined;
}

/** A channel or supergroup that one is no longer in is not listed; a basic group stays, to be read. */
function isLeftBehind(state: State, { dialog }: ChatEntry): boolean {
  if (peerKind(dialog.chatId) !== 'channel') return false;
  return state.chats.get(dialog.chatId)?.isIn === false;
}

type Inputs = Pick<State, 'dialogs' | 'outbox' | 'histories' | 'chats'>;

let known: { inputs: Inputs; entries: readonly ChatEntry[] } | undefined;

/** Pinned chats first, then by the newest message; the same answer object for the same state. */
export function chatEntries(state: State): readonly ChatEntry[] {
  const { dialogs, outbox, histories, chats } = state;
  const last = known?.inputs;
  const isSame =
    last?.dialogs === dialogs && last.outbox === outbox && last.histories === histories && last.chats === chats;
  if (known !== undefined && isSame) return known.entries;
  const pending = new Map(outbox.map((one) => [one.chatId, one]));
  const ids = new Set([...dialogs.keys(), ...pending.keys()]);
  const entries = [...ids]
    .map((id) => entryOf(state, dialogs.get(id) ?? emptyDialog(id), pending.get(id)))
    .filter((entry) => isListed(entry) && !isLeftBehind(state, entry))
    .sort((a, b) => Number(b.dialog.pinned) - Number(a.dialog.pinned) || b.date - a.date);
  known = { inputs: { dialogs, outbox, histories, chats }, entries };
  return entries;
}

/** Unread messages of all chats together, for the window's title. */
export function unreadTotal(state: State): number {
  let total = 0;
  for (const dialog of state.dialogs.values()) if (!dialog.isArchived) total += dialog.unreadCount;
  return total;
}
