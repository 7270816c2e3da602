import assert from 'node:assert/strict';
import type { Tl } from '@suaka/tl';
import { dialogOf, type AccountState, type MessageView } from './account-state.ts';
import { userOf, viewMessage } from './view-message.ts';
import { viewRules } from './view-privacy.ts';

/** Moves the pts on by what the update says it counts: exactly, or the update is wrong. */
export function advance(state: AccountState, pts: number, ptsCount: number): void {
  assert.equal(pts, state.pts + ptsCount, 'an update does not follow the pts before it');
  state.pts = pts;
}

export function addMessage(state: AccountState, view: MessageView): void {
  const dialog = dialogOf(state, view.peerId);
  assert.ok(!dialog.messages.has(view.id), 'a message came twice');
  dialog.messages.set(view.id, view);
  if (!view.isOut && view.id > dialog.readInboxMaxId) dialog.unreadCount += 1;
}

function deleteMessages(state: AccountState, ids: readonly number[]): void {
  for (const dialog of state.dialogs.values()) {
    for (const id of ids) {
      const message = dialog.messages.get(id);
      if (!message) continue;
      dialog.messages.delete(id);
      if (!message.isOut && id > dialog.readInboxMaxId) dialog.unreadCount -= 1;
    }
  }
}

const draftText = (draft: Tl<'DraftMessage'>): string | undefined =>
  draft._ === 'draftMessage' ? draft.message : undefined;

/** Updates that change nothing of what is compared. */
const indifferent = new Set<string>([
  'updateContactsReset',
  'updateMessageID',
  'updateNewAuthorization',
  'updatePeerSettings',
  'updateUser',
  'updateUserName',
  'updateUserStatus',
  'updateUserTyping',
] satisfies Tl<'Update'>['_'][]);

function applyStateful(state: AccountState, update: Tl<'Update'>, selfId: number): boolean {
  switch (update._) {
    case 'updateNewMessage': {
      advance(state, update.pts, update.pts_count);
      const view = viewMessage(update.message, selfId);
      if (view) addMessage(state, view);
      return true;
    }
    case 'updateEditMessage': {
      advance(state, update.pts, update.pts_count);
      const view = viewMessage(update.message, selfId);
      if (view) dialogOf(state, view.peerId).messages.set(view.id, view);
      return true;
    }
    case 'updateDeleteMessages':
      advance(state, update.pts, update.pts_count);
      deleteMessages(state, update.messages);
      return true;
    case 'updateReadHistoryInbox': {
      advance(state, update.pts, update.pts_count);
      const dialog = dialogOf(state, userOf(update.peer));
      dialog.readInboxMaxId = Math.max(dialog.readInboxMaxId, update.max_id);
      dialog.unreadCount = update.still_unread_count;
      return true;
    }
    case 'updateReadHistoryOutbox': {
      advance(state, update.pts, update.pts_count);
      const dialog = dialogOf(state, userOf(update.peer));
      dialog.readOutboxMaxId = Math.max(dialog.readOutboxMaxId, update.max_id);
      return true;
    }
    default:
      return applyWithoutPts(state, update);
  }
}

function applyWithoutPts(state: AccountState, update: Tl<'Update'>): boolean {
  if (update._ === 'updateDraftMessage') {
    dialogOf(state, userOf(update.peer)).draft = draftText(update.draft);
    return true;
  }
  if (update._ === 'updateDialogPinned' && update.peer._ === 'dialogPeer') {
    dialogOf(state, userOf(update.peer.peer)).isPinned = update.pinned === true;
    return true;
  }
  if (update._ === 'updatePrivacy') {
    state.privacy.set(update.key._, viewRules(update.rules));
    return true;
  }
  return indifferent.has(update._);
}

/** Applies one update; an update that is not known here fails, so that none goes unproven. */
export function applyUpdate(state: AccountState, update: Tl<'Update'>, selfId: number): void {
  assert.ok(applyStateful(state, update, selfId), `the proof does not know ${update._}`);
}
