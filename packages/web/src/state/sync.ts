/**
 * The order of things: an update is applied when it is its turn by pts, dropped when it is old, held when something
 * before it is missing. Source: core.telegram.org/api/updates#message-related-event-sequences
 */
import type { TypeUpdate, Typeupdates_State } from '../codec/generated/types.ts';
import { applyUpdate } from './apply-update.ts';
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

/** Takes one update in by the rules of pts; one without pts is applied at once. */
export function takeUpdate(state: State, update: TypeUpdate, nowSeconds: number): State {
  const order = ptsOf(update);
  if (order === undefined) return applyUpdate(state, update, nowSeconds);
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

/** Whether getDifference is needed. */
export function hasGap(state: State): boolean {
  return state.sync !== undefined && (state.sync.isBehind || state.sync.held.length > 0);
}

export function markBehind(state: State): State {
  return withSync(state, { isBehind: true });
}
