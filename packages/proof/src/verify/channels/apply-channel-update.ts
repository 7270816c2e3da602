import assert from 'node:assert/strict';
import type { Tl } from '@suaka/tl';
import { titleIn, viewChannelMessage, type ChannelMessageView, type ChannelState } from './channel-state.ts';

function advance(state: ChannelState, pts: number, ptsCount: number): void {
  assert.equal(pts, state.pts + ptsCount, 'an update does not follow the pts before it');
  state.pts = pts;
}

const countsAsUnread = (state: ChannelState, { isOut, id }: ChannelMessageView): boolean =>
  !isOut && id > state.readInboxMaxId;

export function addChannelMessage(state: ChannelState, message: Tl<'Message'>): void {
  const view = viewChannelMessage(message);
  if (view === undefined) return;
  assert.ok(!state.messages.has(view.id), 'a message came twice');
  state.messages.set(view.id, view);
  state.title = titleIn(message) ?? state.title;
  if (countsAsUnread(state, view)) state.unreadCount += 1;
}

export function removeChannelMessages(state: ChannelState, ids: readonly number[]): void {
  for (const id of ids) {
    const message = state.messages.get(id);
    if (message === undefined) continue;
    state.messages.delete(id);
    if (countsAsUnread(state, message)) state.unreadCount -= 1;
  }
}

function pin(state: ChannelState, ids: readonly number[], isPinned: boolean): void {
  for (const id of ids) {
    const message = state.messages.get(id);
    if (message !== undefined) state.messages.set(id, { ...message, isPinned });
  }
}

/** Updates that say nothing of what is compared. */
const indifferent = new Set<string>([
  'updateChannel',
  'updateDraftMessage',
  'updateMessageID',
  'updateNewMessage',
  'updateReadChannelOutbox',
  'updateUserStatus',
] satisfies Tl<'Update'>['_'][]);

/** Applies one update to what a device knows of the channel; an update that is not known here fails. */
export function applyChannelUpdate(state: ChannelState, update: Tl<'Update'>): void {
  switch (update._) {
    case 'updateNewChannelMessage':
      advance(state, update.pts, update.pts_count);
      return addChannelMessage(state, update.message);
    case 'updateEditChannelMessage': {
      advance(state, update.pts, update.pts_count);
      const view = viewChannelMessage(update.message);
      if (view !== undefined) state.messages.set(view.id, view);
      return undefined;
    }
    case 'updateDeleteChannelMessages':
      advance(state, update.pts, update.pts_count);
      return removeChannelMessages(state, update.messages);
    case 'updatePinnedChannelMessages':
      advance(state, update.pts, update.pts_count);
      return pin(state, update.messages, update.pinned === true);
    case 'updateReadChannelInbox':
      state.readInboxMaxId = Math.max(state.readInboxMaxId, update.max_id);
      state.unreadCount = update.still_unread_count;
      return undefined;
    default:
      return assert.ok(indifferent.has(update._), `the proof does not know ${update._}`);
  }
}

/** The updates in what was pushed or answered. */
export const updatesIn = (updates: Tl<'Updates'>): readonly Tl<'Update'>[] => {
  if ('updates' in updates) return updates.updates;
  return 'update' in updates ? [updates.update] : [];
};
