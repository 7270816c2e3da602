/** What one update does to the state, once it is this update's turn. Every step can be repeated without harm. */
import type { TypeMessage, TypeSendMessageAction, TypeUpdate } from '../codec/generated/types.ts';
import { markChannelBehind } from './channel-sync.ts';
import { membersOf, patchDetails } from './chat-details.ts';
import { ARCHIVE_ID, patchDialog, putDraft, readInbox, readOutbox, uncountMessages } from './dialog.ts';
import { draftOf } from './draft.ts';
import { dropMessages, historyOf, patchMessages, putMessages } from './history.ts';
import { messageOf } from './message.ts';
import { addMessage } from './outbox.ts';
import { chatIdOf, chatIdOfChannel, chatIdOfGroup } from './peer.ts';
import { withResults } from './poll.ts';
import { reactionsOf } from './reactions.ts';
import { withEntry, type State } from './state.ts';
import { patchUser, presenceOf } from './user.ts';

/** How long one "is typing" holds without another. Source: core.telegram.org/method/messages.setTyping */
const TYPING_SECONDS = 6;

function newMessage(state: State, raw: TypeMessage): State {
  const message = messageOf(raw, state.selfId ?? 0);
  if (message === undefined) return state;
  const next = addMessage(state, message);
  return message.isOut ? next : typing(next, message.chatId, message.fromId, 0);
}

function editMessage(state: State, raw: TypeMessage): State {
  if (raw._ === 'messageEmpty') return state;
  const known = historyOf(state, chatIdOf(raw.peer_id) ?? 0).messages.get(raw.id);
  const message = known === undefined ? undefined : messageOf(raw, state.selfId ?? 0, known);
  return message === undefined ? state : putMessages(state, message.chatId, [message]);
}

/** Takes messages out of a person's own box, or out of a channel; ids that it does not have are no error. */
export function deleteMessages(state: State, ids: readonly number[], channel?: number): State {
  const { state: next, dropped } = dropMessages(state, ids, channel);
  return [...dropped].reduce((current, [chatId, lost]) => uncountMessages(current, chatId, lost), next);
}

function typing(state: State, chatId: number, userId: number, until: number): State {
  const known = state.typing.get(chatId);
  if (until === 0 && known?.has(userId) !== true) return state;
  const inChat = new Map(known);
  if (until === 0) inChat.delete(userId);
  else inChat.set(userId, until);
  return { ...state, typing: withEntry(state.typing, chatId, inChat) };
}

function untilOf(action: TypeSendMessageAction, nowSeconds: number): number {
  return action._ === 'sendMessageCancelAction' ? 0 : nowSeconds + TYPING_SECONDS;
}

function userName(state: State, update: Extract<TypeUpdate, { _: 'updateUserName' }>): State {
  const username = update.usernames.find((one) => one.active === true)?.username;
  return patchUser(state, update.user_id, {
    firstName: update.first_name,
    lastName: update.last_name,
    username,
  });
}

function participants(state: State, update: Extract<TypeUpdate, { _: 'updateChatParticipants' }>): State {
  if (update.participants._ !== 'chatParticipants') return state;
  const members = membersOf(update.participants.participants);
  const chatId = chatIdOfGroup(update.participants.chat_id);
  return patchDetails(state, chatId, { members, memberCount: members.length });
}

function pollResults(state: State, update: Extract<TypeUpdate, { _: 'updateMessagePoll' }>): State {
  const { results } = update;
  const chatId = chatIdOf(update.peer);
  let next = state;
  for (const [id, history] of state.histories) {
    if (chatId !== undefined && id !== chatId) continue;
    const changed = [...history.messages.values()].flatMap((message) =>
      message.media?.kind === 'poll' && message.media.poll.id === update.poll_id
        ? [{ ...message, media: { ...message.media, poll: withResults(message.media.poll, results) } }]
        : [],
    );
    if (changed.length > 0) next = putMessages(next, id, changed);
  }
  return next;
}

function dialogPinned(state: State, update: Extract<TypeUpdate, { _: 'updateDialogPinned' }>): State {
  const chatId = update.peer._ === 'dialogPeer' ? chatIdOf(update.peer.peer) : undefined;
  if (chatId === undefined || !state.dialogs.has(chatId)) return state;
  return patchDialog(state, chatId, { pinned: update.pinned === true });
}

function notifySettings(state: State, update: Extract<TypeUpdate, { _: 'updateNotifySettings' }>): State {
  const chatId = update.peer._ === 'notifyPeer' ? chatIdOf(update.peer.peer) : undefined;
  if (chatId === undefined || !state.dialogs.has(chatId)) return state;
  return patchDialog(state, chatId, { muteUntil: update.notify_settings.mute_until ?? 0 });
}

function folderPeers(state: State, update: Extract<TypeUpdate, { _: 'updateFolderPeers' }>): State {
  return update.folder_peers.reduce((current, { peer, folder_id: folderId }) => {
    const chatId = chatIdOf(peer) ?? 0;
    return current.dialogs.has(chatId)
      ? patchDialog(current, chatId, { isArchived: folderId === ARCHIVE_ID })
      : current;
  }, state);
}

/** Applies one update. `nowSeconds` is the clock's time, for what fades by itself. */
export function applyUpdate(state: State, update: TypeUpdate, nowSeconds: number): State {
  switch (update._) {
    case 'updateNewMessage':
    case 'updateNewChannelMessage':
      return newMessage(state, update.message);
    case 'updateEditMessage':
    case 'updateEditChannelMessage':
      return editMessage(state, update.message);
    case 'updateDeleteMessages':
      return deleteMessages(state, update.messages);
    case 'updateDeleteChannelMessages':
      return deleteMessages(state, update.messages, chatIdOfChannel(update.channel_id));
    case 'updateReadHistoryInbox':
      return readInbox(state, chatIdOf(update.peer) ?? 0, update.max_id, update.still_unread_count);
    case 'updateReadChannelInbox':
      return readInbox(state, chatIdOfChannel(update.channel_id), update.max_id, update.still_unread_count);
    case 'updateReadHistoryOutbox':
      return readOutbox(state, chatIdOf(update.peer) ?? 0, update.max_id);
    case 'updateReadChannelOutbox':
      return readOutbox(state, chatIdOfChannel(update.channel_id), update.max_id);
    case 'updateUserTyping':
      return typing(state, update.user_id, update.user_id, untilOf(update.action, nowSeconds));
    case 'updateChatUserTyping':
    case 'updateChannelUserTyping': {
      const chatId = 'chat_id' in update ? chatIdOfGroup(update.chat_id) : chatIdOfChannel(update.channel_id);
      return typing(state, chatId, chatIdOf(update.from_id) ?? 0, untilOf(update.action, nowSeconds));
    }
    case 'updateUserStatus':
      return patchUser(state, update.user_id, { presence: presenceOf(update.status) });
    case 'updateUserName':
      return userName(state, update);
    case 'updateUserPhone':
      return patchUser(state, update.user_id, { phone: update.phone });
    case 'updateDraftMessage': {
      const chatId = chatIdOf(update.peer);
      return chatId === undefined ? state : putDraft(state, chatId, draftOf(update.draft));
    }
    case 'updateContactsReset':
      return { ...state, areContactsLoaded: false };
    case 'updateChatParticipants':
      return participants(state, update);
    case 'updateChannelTooLong':
      return markChannelBehind(state, chatIdOfChannel(update.channel_id));
    case 'updateMessageReactions': {
      const chatId = chatIdOf(update.peer) ?? 0;
      return patchMessages(state, chatId, [update.msg_id], (message) => ({
        ...message,
        reactions: reactionsOf(update.reactions, message.reactions),
      }));
    }
    case 'updateMessagePoll':
      return pollResults(state, update);
    case 'updatePinnedMessages':
    case 'updatePinnedChannelMessages': {
      const chatId = 'peer' in update ? chatIdOf(update.peer) : chatIdOfChannel(update.channel_id);
      const isPinned = update.pinned === true;
      return patchMessages(state, chatId ?? 0, update.messages, (message) => ({ ...message, isPinned }));
    }
    case 'updateDialogPinned':
      return dialogPinned(state, update);
    case 'updateNotifySettings':
      return notifySettings(state, update);
    case 'updateFolderPeers':
      return folderPeers(state, update);
    default:
      return state;
  }
}

/** Forgets a whole chat after it was emptied. */
export function clearHistory(state: State, chatId: number, maxId: number): State {
  const ids = historyOf(state, chatId).ids.filter((id) => id <= maxId);
  const { state: next } = dropMessages(state, ids, chatId);
  const topId = historyOf(next, chatId).ids.at(-1) ?? 0;
  return patchDialog(next, chatId, { topId, unreadCount: 0, draft: undefined });
}
