import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Constructors, TypeUpdate, Typeupdates_ChannelDifference } from '../codec/generated/types.ts';
import { takeUpdates } from './apply-updates.ts';
import { deleteMessages } from './apply-update.ts';
import { channelsWithGap, putChannelPts } from './channel-sync.ts';
import { chatEntries } from './chat-list.ts';
import { canInvite, canWrite, putChats } from './chat.ts';
import { takeChannelDifference } from './difference.ts';
import { patchDialog } from './dialog.ts';
import { historyOf, putHistoryPage } from './history.ts';
import { bareIdOf, chatIdOfChannel, chatIdOfGroup, peerKind } from './peer.ts';
import type { State } from './state.ts';
import { FRIEND, messageRaw, newMessage, readyState, SELF, updatesOf } from './testing.ts';

const CHANNEL = 500;
const CHAT = chatIdOfChannel(CHANNEL);
const GROUP = chatIdOfGroup(7);
const NOW = 2000;

function channelRaw(more: Partial<Constructors['channel']> = {}): Constructors['channel'] {
  return { _: 'channel', id: CHANNEL, access_hash: 9n, title: 'Kampung', megagroup: true, ...more };
}

function post(id: number, more: Partial<Constructors['message']> = {}): Constructors['message'] {
  const raw = messageRaw(id, {
    peer_id: { _: 'peerChannel', channel_id: CHANNEL },
    from_id: { _: 'peerUser', user_id: FRIEND },
    ...more,
  });
  if (raw._ !== 'message') throw new Error('messageRaw makes messages');
  return raw;
}

function newPost(id: number, more: Partial<Constructors['message']> = {}): TypeUpdate {
  return { _: 'updateNewChannelMessage', message: post(id, more), pts: id, pts_count: 1 };
}

/** In the supergroup, level at pts 10, nothing loaded above that. */
function inChannel(): State {
  const known = putChannelPts(putChats(readyState(), [channelRaw()]), CHAT, 10);
  return putHistoryPage(patchDialog(known, CHAT, {}), CHAT, [], { isFirst: true, isAtStart: true });
}

function difference(pts: number, ...ids: number[]): Typeupdates_ChannelDifference {
  return {
    _: 'updates.channelDifference',
    final: true,
    pts,
    new_messages: ids.map((id) => post(id)),
    other_updates: [],
    chats: [],
    users: [],
  };
}

const idsOf = (state: State) => historyOf(state, CHAT).ids;

/** What of a state the two ways have to agree on. */
const essence = (state: State) => ({
  history: historyOf(state, CHAT),
  dialog: state.dialogs.get(CHAT),
  pts: state.channelSyncs.get(CHAT)?.pts,
});

test('ids and kinds of chats are one to one', () => {
  for (const [chatId, kind, bare] of [
    [SELF, 'person', SELF],
    [GROUP, 'group', 7],
    [CHAT, 'channel', CHANNEL],
  ] as const) {
    assert.equal(peerKind(chatId), kind);
    assert.equal(bareIdOf(chatId), bare);
  }
});

test('a channel has an order of its own: out of turn is held, twice is once, and the own pts does not move', () => {
  let state = takeUpdates(inChannel(), updatesOf(newPost(12)), NOW);
  assert.deepEqual(idsOf(state), []);
  assert.deepEqual(channelsWithGap(state), [CHAT]);
  state = takeUpdates(state, updatesOf(newPost(11), newPost(11)), NOW);
  assert.deepEqual(idsOf(state), [11, 12]);
  assert.deepEqual(channelsWithGap(state), []);
  assert.equal(state.sync?.pts, 100);
  assert.equal(state.dialogs.get(CHAT)?.unreadCount, 2);
});

test('updates in any order, and a difference instead of them, end in the same state', () => {
  const updates = [newPost(11), newPost(12, { message: 'with words' }), newPost(13, { out: true })];
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0],
    [2, 0, 1],
  ];
  const raws = [post(11), post(12, { message: 'with words' }), post(13, { out: true })];
  const away = takeChannelDifference(
    inChannel(),
    CHAT,
    { ...difference(13), _: 'updates.channelDifference', new_messages: raws } as Typeupdates_ChannelDifference,
    NOW,
  );
  for (const order of orders) {
    const pushed = order.reduce((state, index) => {
      const update = updates[index];
      return update === undefined ? state : takeUpdates(state, updatesOf(update), NOW);
    }, inChannel());
    assert.deepEqual(essence(pushed), essence(away), order.join());
  }
});

test('a difference after a gap brings what was missing and releases what was held', () => {
  let state = takeUpdates(inChannel(), updatesOf(newPost(13)), NOW);
  state = takeChannelDifference(state, CHAT, difference(12, 11, 12), NOW);
  assert.deepEqual(idsOf(state), [11, 12, 13]);
  assert.deepEqual(channelsWithGap(state), []);
});

test('a channel that fell far behind begins anew from its dialog', () => {
  const state = takeUpdates(inChannel(), updatesOf(newPost(11)), NOW);
  const tooLong: Typeupdates_ChannelDifference = {
    _: 'updates.channelDifferenceTooLong',
    final: true,
    dialog: {
      _: 'dialog',
      peer: { _: 'peerChannel', channel_id: CHANNEL },
      top_message: 900,
      read_inbox_max_id: 11,
      read_outbox_max_id: 0,
      unread_count: 300,
      unread_mentions_count: 2,
      notify_settings: { _: 'peerNotifySettings' },
      pts: 900,
    },
    messages: [post(900)],
    chats: [],
    users: [],
  };
  const next = takeChannelDifference(state, CHAT, tooLong, NOW);
  assert.deepEqual(idsOf(next), [900]);
  assert.equal(next.channelSyncs.get(CHAT)?.pts, 900);
  assert.equal(next.dialogs.get(CHAT)?.mentionCount, 2);
});

test('ids of a channel are its own: deleting in one box leaves the other alone', () => {
  let state = takeUpdates(inChannel(), updatesOf(newPost(11)), NOW);
  state = takeUpdates(state, updatesOf(newMessage(101)), NOW);
  state = takeUpdates(state, updatesOf({ _: 'updateDeleteMessages', messages: [11], pts: 102, pts_count: 1 }), NOW);
  assert.deepEqual(idsOf(state), [11]);
  state = deleteMessages(state, [101, 11], CHAT);
  assert.deepEqual(idsOf(state), []);
  assert.deepEqual(historyOf(state, FRIEND).ids, [101]);
});

test('the first word of a channel that the page does not know begins its order and asks for the chat', () => {
  const state = takeUpdates(putChats(readyState(), [channelRaw()]), updatesOf(newPost(40)), NOW);
  assert.deepEqual(idsOf(state), [40]);
  assert.equal(state.channelSyncs.get(CHAT)?.pts, 40);
  assert.ok(state.staleChatIds.has(CHAT));
});

test('a channel that one left is no longer listed; a group that one left stays to be read', () => {
  let state = takeUpdates(inChannel(), updatesOf(newPost(11)), NOW);
  assert.ok(chatEntries(state).some((entry) => entry.dialog.chatId === CHAT));
  state = putChats(state, [channelRaw({ left: true })]);
  assert.ok(!chatEntries(state).some((entry) => entry.dialog.chatId === CHAT));
});

test('who may write and bring people in follows from rights', () => {
  const chatOf = (more: Partial<Constructors['channel']>) => {
    const chat = putChats(readyState(), [channelRaw(more)]).chats.get(CHAT);
    if (chat === undefined) throw new Error('the chat was put');
    return chat;
  };
  const silent = { _: 'chatBannedRights' as const, send_messages: true, invite_users: true, until_date: 0 };
  assert.equal(canWrite(chatOf({})), true);
  assert.equal(canWrite(chatOf({ left: true })), false);
  assert.equal(canWrite(chatOf({ default_banned_rights: silent })), false);
  assert.equal(canWrite(chatOf({ default_banned_rights: silent, creator: true })), true);
  assert.equal(canInvite(chatOf({ default_banned_rights: silent })), false);
  assert.equal(canWrite(chatOf({ megagroup: false, broadcast: true })), false);
  const poster = { _: 'chatAdminRights' as const, post_messages: true };
  assert.equal(canWrite(chatOf({ megagroup: false, broadcast: true, admin_rights: poster })), true);
});
