/**
 * The order of a channel's own updates. Every channel and supergroup has a pts of its own beside that of the person;
 * the rules are the same as in sync.ts. Source: core.telegram.org/api/updates#message-related-event-sequences
 */
import type { TypeUpdate } from '../codec/generated/types.ts';
import { applyUpdate } from './apply-update.ts';
import { peerKind } from './peer.ts';
import { withEntry, type ChannelSync, type State } from './state.ts';

/** More than this out of order is not waited for: getChannelDifference brings it. */
const HELD_MAX = 100;

function withChannel(state: State, chatId: number, patch: Partial<ChannelSync>): State {
  const known = state.channelSyncs.get(chatId);
  if (known === undefined) return state;
  return { ...state, channelSyncs: withEntry(state.channelSyncs, chatId, { ...known, ...patch }) };
}

/** Notes where a channel stood when its dialog was read; one that is known already catches up by its difference. */
export function putChannelPts(state: State, chatId: number, pts: number): State {
  const known = state.channelSyncs.get(chatId);
  if (known === undefined) {
    const fresh = { pts, held: [], isBehind: false };
    return { ...state, channelSyncs: withEntry(state.channelSyncs, chatId, fresh) };
  }
  return pts > known.pts ? withChannel(state, chatId, { isBehind: true }) : state;
}

/** Sets where the page stands after a difference. */
export function moveChannelPts(state: State, chatId: number, pts: number, nowSeconds: number): State {
  const known = state.channelSyncs.get(chatId);
  const next = { pts: Math.max(known?.pts ?? 0, pts), held: known?.held ?? [], isBehind: false };
  return releaseHeld({ ...state, channelSyncs: withEntry(state.channelSyncs, chatId, next) }, chatId, nowSeconds);
}

/** Something of this channel was missed; one that the page does not know is asked for as a chat. */
export function markChannelBehind(state: State, chatId: number): State {
  if (state.channelSyncs.has(chatId)) return withChannel(state, chatId, { isBehind: true });
  return { ...state, staleChatIds: new Set(state.staleChatIds).add(chatId) };
}

/** Takes a channel out of the order of things, after one has left it. */
export function forgetChannel(state: State, chatId: number): State {
  if (!state.channelSyncs.has(chatId)) return state;
  const channelSyncs = new Map(state.channelSyncs);
  channelSyncs.delete(chatId);
  return { ...state, channelSyncs };
}

function inTurn(
  state: State,
  chatId: number,
  pts: number,
  ptsCount: number,
  update: TypeUpdate | undefined,
  nowSeconds: number,
): State {
  const sync = state.channelSyncs.get(chatId);
  if (sync === undefined) return state;
  if (pts - ptsCount > sync.pts) {
    if (sync.held.length >= HELD_MAX) return withChannel(state, chatId, { held: [], isBehind: true });
    return withChannel(state, chatId, { held: [...sync.held, { pts, ptsCount, update }] });
  }
  if (pts <= sync.pts && ptsCount > 0) return state;
  const applied = update === undefined ? state : applyUpdate(state, update, nowSeconds);
  return withChannel(applied, chatId, { pts: Math.max(sync.pts, pts) });
}

function releaseHeld(state: State, chatId: number, nowSeconds: number): State {
  let current = state;
  for (;;) {
    const sync = current.channelSyncs.get(chatId);
    const next = sync?.held.find((one) => one.pts - one.ptsCount <= sync.pts);
    if (sync === undefined || next === undefined) return current;
    current = withChannel(current, chatId, { held: sync.held.filter((one) => one !== next) });
    current = inTurn(current, chatId, next.pts, next.ptsCount, next.update as TypeUpdate | undefined, nowSeconds);
  }
}

/**
 * Takes one update of a channel in. The first of a channel that is new to the page begins its order; what came before
 * it is not missed, because its history has not been loaded.
 */
export function takeChannelUpdate(
  state: State,
  chatId: number,
  order: { readonly pts: number; readonly ptsCount: number },
  update: TypeUpdate | undefined,
  nowSeconds: number,
): State {
  const { pts, ptsCount } = order;
  let known = state;
  if (!state.channelSyncs.has(chatId)) {
    known = putChannelPts(state, chatId, pts - ptsCount);
    known = { ...known, staleChatIds: new Set(known.staleChatIds).add(chatId) };
  }
  return releaseHeld(inTurn(known, chatId, pts, ptsCount, update, nowSeconds), chatId, nowSeconds);
}

/** Channels of which something is missing. */
export function channelsWithGap(state: State): number[] {
  const gaps: number[] = [];
  for (const [chatId, sync] of state.channelSyncs) {
    if (peerKind(chatId) === 'channel' && (sync.isBehind || sync.held.length > 0)) gaps.push(chatId);
  }
  return gaps;
}
