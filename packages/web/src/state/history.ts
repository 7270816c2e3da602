/** The loaded run of messages of each chat. */
import type { Message } from './message.ts';
import { peerKind } from './peer.ts';
import { EMPTY_HISTORY, withEntry, type History, type State } from './state.ts';

/** The loaded part of a chat; empty where nothing was loaded. */
export function historyOf(state: State, chatId: number): History {
  return state.histories.get(chatId) ?? EMPTY_HISTORY;
}

function merge(history: History, added: readonly Message[]): History {
  const messages = new Map(history.messages);
  for (const message of added) messages.set(message.id, message);
  const ids = [...messages.keys()].sort((a, b) => a - b);
  return { ...history, ids, messages };
}

/** Adds messages that came as updates, or replaces those with the same id. */
export function putMessages(state: State, chatId: number, added: readonly Message[]): State {
  const history = merge(historyOf(state, chatId), added);
  return { ...state, histories: withEntry(state.histories, chatId, history) };
}

/**
 * Joins a page of messages.getHistory. A first page (no `offsetId`) replaces what only updates had brought,
 * except what is newer than the page; `isAtStart` says that nothing older exists.
 */
export function putHistoryPage(
  state: State,
  chatId: number,
  page: readonly Message[],
  options: { readonly isFirst: boolean; readonly isAtStart: boolean },
): State {
  const known = historyOf(state, chatId);
  const newest = page.reduce((max, message) => Math.max(max, message.id), 0);
  const base =
    options.isFirst && !known.isLoaded
      ? merge(
          EMPTY_HISTORY,
          [...known.messages.values()].filter((message) => message.id > newest),
        )
      : known;
  const history = {
    ...merge(base, page),
    isLoaded: true,
    isAtStart: options.isAtStart || (known.isLoaded && known.isAtStart),
  };
  return { ...state, histories: withEntry(state.histories, chatId, history) };
}

/** Changes messages that are there; ids that are not are no error. */
export function patchMessages(
  state: State,
  chatId: number,
  ids: readonly number[],
  change: (message: Message) => Message,
): State {
  const { messages } = historyOf(state, chatId);
  const changed = ids.flatMap((id) => {
    const message = messages.get(id);
    return message === undefined ? [] : [change(message)];
  });
  return changed.length === 0 ? state : putMessages(state, chatId, changed);
}

/**
 * Takes messages away and returns those that were there, by chat. Ids of a channel are its own (`only` names it); all
 * other chats share those of the person's box.
 */
export function dropMessages(
  state: State,
  ids: readonly number[],
  only?: number,
): { state: State; dropped: ReadonlyMap<number, Message[]> } {
  const gone = new Set(ids);
  const histories = new Map(state.histories);
  const dropped = new Map<number, Message[]>();
  for (const [chatId, history] of state.histories) {
    if (only === undefined ? peerKind(chatId) === 'channel' : chatId !== only) continue;
    const lost = ids.flatMap((id) => history.messages.get(id) ?? []);
    if (lost.length === 0) continue;
    const messages = new Map([...history.messages].filter(([id]) => !gone.has(id)));
    histories.set(chatId, { ...history, messages, ids: history.ids.filter((id) => !gone.has(id)) });
    dropped.set(chatId, lost);
  }
  return { state: { ...state, histories }, dropped };
}
