import assert from 'node:assert/strict';
import type { TlOf } from '@suaka/tl';
import type { Device } from '../device.ts';
import { emptyChannel, viewChannelMessage, type ChannelState } from './channel-state.ts';

const pageLength = 20;

async function fetchMessages(device: Device, state: ChannelState, peer: TlOf<'inputPeerChannel'>): Promise<void> {
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
    for (const message of page.messages) {
      const view = viewChannelMessage(message);
      if (view === undefined) continue;
      assert.ok(!state.messages.has(view.id), 'a page of history repeats a message');
      state.messages.set(view.id, view);
      offsetId = view.id;
    }
    if (page.messages.length < pageLength) return;
  }
}

/** The pts of a channel as its server tells it. */
export async function channelPts(device: Device, peer: TlOf<'inputPeerChannel'>): Promise<number> {
  return (await fetchDialog(device, peer)).pts ?? 0;
}

async function fetchDialog(device: Device, peer: TlOf<'inputPeerChannel'>): Promise<TlOf<'dialog'>> {
  const peers = [{ _: 'inputDialogPeer' as const, peer }];
  const { dialogs } = await device.call<'messages.getPeerDialogs'>({ _: 'messages.getPeerDialogs', peers });
  const [dialog] = dialogs;
  assert.ok(dialog?._ === 'dialog', 'the channel is no dialog');
  return dialog;
}

/** Asks for everything of a channel afresh. */
export async function fetchChannel(device: Device, peer: TlOf<'inputPeerChannel'>): Promise<ChannelState> {
  const state = emptyChannel();
  const dialog = await fetchDialog(device, peer);
  state.pts = dialog.pts ?? 0;
  state.readInboxMaxId = dialog.read_inbox_max_id;
  state.unreadCount = dialog.unread_count;
  const { chats } = await device.call<'channels.getChannels'>({
    _: 'channels.getChannels',
    id: [{ ...peer, _: 'inputChannel' }],
  });
  const [chat] = chats;
  assert.ok(chat?._ === 'channel');
  state.title = chat.title;
  await fetchMessages(device, state, peer);
  return state;
}
