import assert from 'node:assert/strict';
import type { Tl } from '@suaka/tl';
import type { AccountState } from './account-state.ts';
import { dialogOf } from './account-state.ts';
import type { Device } from './device.ts';
import { userOf, viewMessage } from './view-message.ts';
import { privacyKeys, viewRules } from './view-privacy.ts';

const pageLength = 20;

const draftText = (draft: Tl<'DraftMessage'> | undefined): string | undefined =>
  draft?._ === 'draftMessage' ? draft.message : undefined;

export function inputPeers(users: readonly Tl<'User'>[]): Map<number, Tl<'InputPeer'>> {
  const known = users.flatMap((user) => (user._ === 'user' ? [user] : []));
  return new Map(
    known.map(({ id, access_hash: hash }) => [id, { _: 'inputPeerUser', user_id: id, access_hash: hash ?? 0n }]),
  );
}

async function fetchHistory(device: Device, state: AccountState, peerId: number, peer: Tl<'InputPeer'>): Promise<void> {
  let offsetId = 0;
  for (;;) {
    const page = await device.call<'messages.getHistory'>({
      _: 'messages.getHistory',
      peer,
      offset_id: offsetId,
      offset_date: 0,
      add_offset: 0,
      limit: pageLength,
      max_id: 0,
      min_id: 0,
      hash: 0n,
    });
    assert.ok(page._ !== 'messages.messagesNotModified');
    const dialog = dialogOf(state, peerId);
    for (const message of page.messages) {
      const view = viewMessage(message, device.userId);
      if (!view) continue;
      assert.ok(!dialog.messages.has(view.id), 'a page of history repeats a message');
      dialog.messages.set(view.id, view);
      offsetId = view.id;
    }
    if (page.messages.length < pageLength) return;
  }
}

/** A draft to somebody without a message yet is in no dialog that is listed. */
async function fetchDrafts(device: Device, state: AccountState): Promise<void> {
  const answer = await device.call<'messages.getAllDrafts'>({ _: 'messages.getAllDrafts' });
  assert.ok(answer._ === 'updates');
  for (const update of answer.updates) {
    if (update._ === 'updateDraftMessage') dialogOf(state, userOf(update.peer)).draft = draftText(update.draft);
  }
}

/** The rules of those keys that commands change. */
async function fetchPrivacy(device: Device, state: AccountState): Promise<void> {
  for (const [key, input] of privacyKeys) {
    const { rules } = await device.call<'account.getPrivacy'>({ _: 'account.getPrivacy', key: input });
    state.privacy.set(key, viewRules(rules));
  }
}

/** Asks for everything afresh: all dialogs with the whole history of each, and all drafts. */
export async function fetchState(device: Device): Promise<AccountState> {
  const { pts, date } = await device.call<'updates.getState'>({ _: 'updates.getState' });
  const state: AccountState = { pts, date, dialogs: new Map(), privacy: new Map() };
  const answer = await device.call<'messages.getDialogs'>({
    _: 'messages.getDialogs',
    offset_date: 0,
    offset_id: 0,
    offset_peer: { _: 'inputPeerEmpty' },
    limit: 100,
    hash: 0n,
  });
  assert.ok(answer._ !== 'messages.dialogsNotModified');
  const peers = inputPeers(answer.users);
  for (const dialog of answer.dialogs) {
    assert.ok(dialog._ === 'dialog');
    const peerId = userOf(dialog.peer);
    const view = dialogOf(state, peerId);
    view.readInboxMaxId = dialog.read_inbox_max_id;
    view.readOutboxMaxId = dialog.read_outbox_max_id;
    view.unreadCount = dialog.unread_count;
    view.isPinned = dialog.pinned === true;
    view.draft = draftText(dialog.draft);
    const peer = peers.get(peerId);
    assert.ok(peer, 'a dialog comes without its user');
    await fetchHistory(device, state, peerId, peer);
  }
  await fetchDrafts(device, state);
  await fetchPrivacy(device, state);
  return state;
}
