import assert from 'node:assert/strict';
import type { Tl, TlOf } from '@suaka/tl';
import type { Device } from '../device.ts';
import { addChannelMessage, applyChannelUpdate } from './apply-channel-update.ts';
import type { ChannelState } from './channel-state.ts';

/** Small, so that a short absence already takes several slices. */
const sliceLength = 7;

type Event = { readonly pts: number; readonly ptsCount: number; readonly apply: () => void };

const ptsOf = (update: Tl<'Update'>): number => ('pts' in update && 'pts_count' in update ? (update.pts ?? 0) : 0);

/**
 * New messages and other updates come in two lists and are applied by their place in the box. Gaps are allowed: what
 * came and went while one was away is left out.
 */
function applyNews(state: ChannelState, news: TlOf<'updates.channelDifference'>): void {
  const messages = news.new_messages.map((message): Event => ({
    pts: message.id,
    ptsCount: 1,
    apply: () => addChannelMessage(state, message),
  }));
  const others = news.other_updates.map((update): Event => ({
    pts: ptsOf(update),
    ptsCount: 'pts_count' in update ? (update.pts_count ?? 0) : 0,
    apply: () => applyChannelUpdate(state, update),
  }));
  const isMessage = new Set(messages);
  for (const event of [...messages, ...others].toSorted((one, other) => one.pts - other.pts)) {
    // An update moves the pts on by itself, so it is put to where the update begins.
    if (event.pts > 0) state.pts = isMessage.has(event) ? event.pts : event.pts - event.ptsCount;
    event.apply();
  }
  state.pts = news.pts;
}

/** Brings the state of a device that was away up to now by updates.getChannelDifference; returns the slices. */
export async function catchUpChannel(
  device: Device,
  state: ChannelState,
  peer: TlOf<'inputPeerChannel'>,
): Promise<number> {
  for (let slices = 1; ; slices += 1) {
    const answer = await device.call<'updates.getChannelDifference'>({
      _: 'updates.getChannelDifference',
      channel: { ...peer, _: 'inputChannel' },
      filter: { _: 'channelMessagesFilterEmpty' },
      pts: state.pts,
      limit: sliceLength,
    });
    assert.ok(answer._ !== 'updates.channelDifferenceTooLong', 'a short absence is too long');
    if (answer._ === 'updates.channelDifferenceEmpty') return slices;
    applyNews(state, answer);
    if (answer.final === true) return slices;
  }
}
