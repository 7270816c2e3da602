import assert from 'node:assert/strict';
import type { Tl } from '@suaka/tl';
import type { AccountState } from './account-state.ts';
import { addMessage, applyUpdate } from './apply-update.ts';
import type { Device } from './device.ts';
import { viewMessage } from './view-message.ts';

/** Small, so that a short absence already takes several slices. */
const sliceLength = 7;

interface News {
  readonly new_messages: readonly Tl<'Message'>[];
  readonly other_updates: readonly Tl<'Update'>[];
}

type Event = { readonly pts: number; readonly ptsCount: number; readonly apply: (state: AccountState) => void };

/**
 * New messages and other updates come in two lists; both carry their place in the box, a message by
 * its id, and are applied in that order. Gaps are allowed here: what was brought and deleted again
 * while one was away is left out.
 */
function eventsOf(news: News, selfId: number): Event[] {
  const messages = news.new_messages.map((message): Event => {
    const view = viewMessage(message, selfId);
    return { pts: message.id, ptsCount: 1, apply: (state) => view && addMessage(state, view) };
  });
  const others = news.other_updates.map((update): Event => {
    const pts = 'pts' in update ? (update.pts ?? 0) : 0;
    const ptsCount = 'pts_count' in update ? (update.pts_count ?? 0) : 0;
    return { pts, ptsCount, apply: (state) => applyUpdate(state, update, selfId) };
  });
  return [...messages, ...others].toSorted((one, other) => one.pts - other.pts);
}

function applyNews(state: AccountState, news: News, to: Tl<'updates.State'>, selfId: number): void {
  for (const event of eventsOf(news, selfId)) {
    if (event.pts > 0) {
      assert.ok(event.pts > state.pts, 'the difference repeats what was known');
      state.pts = event.pts - event.ptsCount;
    }
    event.apply(state);
    if (event.pts > 0) state.pts = event.pts;
  }
  assert.ok(to.pts >= state.pts, 'the difference ends before its own events');
  state.pts = to.pts;
  state.date = to.date;
}

/** Brings the state of a device that was away up to now by updates.getDifference; returns the slices. */
export async function catchUp(device: Device, state: AccountState): Promise<number> {
  for (let slices = 1; ; slices += 1) {
    const answer = await device.call<'updates.getDifference'>({
      _: 'updates.getDifference',
      pts: state.pts,
      date: state.date,
      qts: 0,
      pts_limit: sliceLength,
    });
    switch (answer._) {
      case 'updates.differenceEmpty':
        return slices;
      case 'updates.difference':
        applyNews(state, answer, answer.state, device.userId);
        return slices;
      case 'updates.differenceSlice':
        applyNews(state, answer, answer.intermediate_state, device.userId);
        break;
      default:
        assert.fail(`getDifference answered ${answer._}`);
    }
  }
}
