/** What one update does to the state, once it is this update's turn. Every step can be repeated without harm. */
import type { TypeUpdate } from '../codec/generated/types.ts';
import { patchDialog, putDraft, readInbox, readOutbox, uncountMessages } from './dialog.ts';
import { draftOf } from './draft.ts';
import { dropMessages, historyOf, putMessages } from './history.ts';
import { messageOf, userIdOf } from './message.ts';
import { addMessage } from './outbox.ts';
import { withEntry, type State } from './state.ts';
import { patchUser, presenceOf } from './user.ts';

/** How long one "is typing" holds without another. Source: core.telegram.org/method/messages.setTyping */
const TYPING_SECONDS = 6;

function newMessage(state: State, raw: Extract<TypeUpdate, { _: 'updateNewMessage' }>['message']): State {
  const message = messageOf(raw, state.selfId ?? 0);
  if (message === undefined) return state;
  const next = addMessage(state, message);
  if (message.isOut || !next.typingUntil.has(message.fromId)) return next;
  const typingUntil = new Map(next.typingUntil);
  typingUntil.delete(message.fromId);
  return { ...next, typingUntil };
}

function editMessage(state: State, raw: Extract<TypeUpdate, { _: 'updateEditMessage' }>['message']): State {
  const message = messageOf(raw, state.selfId ?? 0);
  if (message === undefined || !historyOf(state, message.chatId).messages.has(message.id)) return state;
  return putMessages(state, message.chatId, [message]);
}

/** Takes messages out of the page; ids that it does not have are no error. */
export function deleteMessages(state: State, ids: readonly number[]): State {
  const { state: next, dropped } = dropMessages(state, ids);
  return [...dropped].reduce((current, [chatId, lost]) => uncountMessages(current, chatId, lost), next);
}

function typing(state: State, update: Extract<TypeUpdate, { _: 'updateUserTyping' }>, nowSeconds: number): State {
  const until = update.action._ === 'sendMessageCancelAction' ? 0 : nowSeconds + TYPING_SECONDS;
  return { ...state, typingUntil: withEntry(state.typingUntil, update.user_id, until) };
}

function userName(state: State, update: Extract<TypeUpdate, { _: 'updateUserName' }>): State {
  const username = update.usernames.find((one) => one.active === true)?.username;
  return patchUser(state, update.user_id, {
    firstName: update.first_name,
    lastName: update.last_name,
    username,
  });
}

/** Applies one update. `nowSeconds` is the clock's time, for what fades by itself. */
export function applyUpdate(state: State, update: TypeUpdate, nowSeconds: number): State {
  switch (update._) {
    case 'updateNewMessage':
      return newMessage(state, update.message);
    case 'updateEditMessage':
      return editMessage(state, update.message);
    case 'updateDeleteMessages':
      return deleteMessages(state, update.messages);
    case 'updateReadHistoryInbox':
      return readInbox(state, userIdOf(update.peer) ?? 0, update.max_id, update.still_unread_count);
    case 'updateReadHistoryOutbox':
      return readOutbox(state, userIdOf(update.peer) ?? 0, update.max_id);
    case 'updateUserTyping':
      return typing(state, update, nowSeconds);
    case 'updateUserStatus':
      return patchUser(state, update.user_id, { presence: presenceOf(update.status) });
    case 'updateUserName':
      return userName(state, update);
    case 'updateUserPhone':
      return patchUser(state, update.user_id, { phone: update.phone });
    case 'updateDraftMessage': {
      const userId = userIdOf(update.peer);
      return userId === undefined ? state : putDraft(state, userId, draftOf(update.draft));
    }
    case 'updateContactsReset':
      return { ...state, areContactsLoaded: false };
    default:
      return state;
  }
}

/** Forgets a whole chat after it was emptied. */
export function clearHistory(state: State, userId: number, maxId: number): State {
  const ids = historyOf(state, userId).ids.filter((id) => id <= maxId);
  const { state: next } = dropMessages(state, ids);
  const topId = historyOf(next, userId).ids.at(-1) ?? 0;
  return patchDialog(next, userId, { topId, unreadCount: 0, draft: undefined });
}
