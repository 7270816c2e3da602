/**
 * The order of things: an update is applied when it is its turn by pts, dropped when it is old, held when something
 * before it is missing. Source: core.telegram.org/api/updates#message-related-event-sequences
 */
import type { TypeUpdate, Typeupdates_State } from '../codec/generated/types.ts';
import { applyUpdate } from './apply-update.ts';
import { channelsWithGap, takeChannelUpdate } from './channel-sync.ts';
import { chatIdOf, chatIdOfChannel } from './peer.ts';
import type { HeldUpdate, State, Sync } from './state.ts';

/** More than this out of order is not waited for: getDifference brings it. */
const HELD_MAX = 200;

function ptsOf(update: TypeUpdate): { pts: number; ptsCount: number } | undefined {
  if (!('pts' in update) || !('pts_count' in update)) return undefined;
  const { pts, pts_count: ptsCount } = update;
  return pts === undefined || ptsCount === undefined ? undefined : { pts, ptsCount };
}

function withSync(state: State, patch: Partial<Sync>): State {
  return state.sync === undefined ? state : { ...state, sync: { ...state.sync, ...patch } };
}

function hold(state: State, held: HeldUpdate): State {
  const before = state.sync?.held ?? [];
  if (before.length >= HELD_MAX) return withSync(state, { held: [], isBehind: true });
  return withSync(state, { held: [...before, held] });
}

/** Lets those held go whose turn has come, and those that are old. */
function releaseHeld(state: State, nowSeconds: number): State {
  let current = state;
  for (;;) {
    const { sync } = current;
    const next = sync?.held.find((one) => one.pts - one.ptsCount <= sync.pts);
    if (sync === undefined || next === undefined) return current;
    const held = sync.held.filter((one) => one !== next);
    current = withSync(current, { held });
    current = applyInTurn(current, next.pts, next.ptsCount, next.update as TypeUpdate | undefined, nowSeconds);
  }
}

function applyInTurn(
  state: State,
  pts: number,
  ptsCount: number,
  update: TypeUpdate | undefined,
  nowSeconds: number,
): State {
  const { sync } = state;
  if (sync === undefined) return state;
  const before = pts - ptsCount;
  if (before > sync.pts) return hold(state, { pts, ptsCount, update });
  if (pts <= sync.pts && ptsCount > 0) return state;
  const applied = update === undefined ? state : applyUpdate(state, update, nowSeconds);
  return withSync(applied, { pts: Math.max(sync.pts, pts) });
}

/** The channel whose own pts an update moves. */
function channelOf(update: TypeUpdate): number | undefined {
  switch (update._) {
    case 'updateNewChannelMessage':
    case 'updateEditChannelMessage':
      return update.message._ === 'messageEmpty' ? undefined : chatIdOf(update.message.peer_id);
    case 'updateDeleteChannelMessages':
    case 'updatePinnedChannelMessages':
    case 'updateChannelWebPage':
      return chatIdOfChannel(update.channel_id);
    default:
      return undefined;
  }
}

/** Takes one update in by the rules of pts, its channel's or the person's; one without pts is applied at once. */
export function takeUpdate(state: State, update: TypeUpdate, nowSeconds: number): State {
  const order = ptsOf(update);
  if (order === undefined) return applyUpdate(state, update, nowSeconds);
  const channel = channelOf(update);
  if (channel !== undefined) return takeChannelUpdate(state, channel, order, update, nowSeconds);
  return releaseHeld(applyInTurn(state, order.pts, order.ptsCount, update, nowSeconds), nowSeconds);
}

/** Accounts for the pts of an answer (affectedMessages and the like), whose effect the caller has applied. */
export function takePts(state: State, pts: number, ptsCount: number, nowSeconds: number): State {
  return releaseHeld(applyInTurn(state, pts, ptsCount, undefined, nowSeconds), nowSeconds);
}

/** Sets where the page stands after getState or a difference; never backwards. */
export function putSyncState(state: State, raw: Typeupdates_State, nowSeconds: number): State {
  const { sync } = state;
  const next: Sync = {
    pts: Math.max(sync?.pts ?? 0, raw.pts),
    qts: Math.max(sync?.qts ?? 0, raw.qts),
    date: Math.max(sync?.date ?? 0, raw.date),
    seq: raw.seq,
    held: sync?.held ?? [],
    isBehind: false,
  };
  return releaseHeld({ ...state, sync: next }, nowSeconds);
}

/** Whether the person's own difference is needed. */
export function hasOwnGap(state: State): boolean {
  return state.sync !== undefined && (state.sync.isBehind || state.sync.held.length > 0);
}

/** Whether a difference is needed, one's own or a channel's. */
export function hasGap(state: State): boolean {
  return hasOwnGap(state) || channelsWithGap(state).length > 0;
}

export function markBehind(state: State): State {
  return withSync(state, { isBehind: true });
}
