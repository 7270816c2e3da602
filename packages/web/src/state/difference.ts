/** What getDifference brings. */
import type { TypeUpdate, Typeupdates_ChannelDifference, Typeupdates_Difference } from '../codec/generated/types.ts';
import { applyUpdate } from './apply-update.ts';
import { markChannelBehind, moveChannelPts } from './channel-sync.ts';
import { putChats } from './chat.ts';
import { putDialogs } from './dialog.ts';
import { putHistoryPage } from './history.ts';
import { messageOf } from './message.ts';
import { addMessage } from './outbox.ts';
import { putSyncState, takeUpdate } from './sync.ts';
import { EMPTY_STATE, type State } from './state.ts';
import { putUsers } from './user.ts';

/** Applies a difference; what updates brought in the meantime is not counted twice. */
export function takeDifference(state: State, difference: Typeupdates_Difference, nowSeconds: number): State {
  if (difference._ === 'updates.differenceEmpty') {
    const { sync } = state;
    if (sync === undefined) return state;
    return { ...state, sync: { ...sync, date: difference.date, seq: difference.seq, held: [], isBehind: false } };
  }
  if (difference._ === 'updates.differenceTooLong') return forgetMessages(state, difference.pts);
  const raw = difference._ === 'updates.difference' ? difference.state : difference.intermediate_state;
  let next = putChats(putUsers(state, difference.users), difference.chats);
  const selfId = next.selfId ?? 0;
  const messages = difference.new_messages.flatMap((one) => messageOf(one, selfId) ?? []);
  for (const message of messages.toSorted((a, b) => a.id - b.id)) next = addMessage(next, message);
  for (const update of difference.other_updates) next = applyOther(next, update, nowSeconds);
  return putSyncState(next, raw, nowSeconds);
}

/** A difference holds its own updates in order; those of a channel follow the channel's own order. */
function applyOther(state: State, update: TypeUpdate, nowSeconds: number): State {
  const isOfChannel = update._ === 'updateNewChannelMessage' || update._ === 'updateEditChannelMessage';
  return isOfChannel ? takeUpdate(state, update, nowSeconds) : applyUpdate(state, update, nowSeconds);
}

/** Applies the difference of one channel; `pts` says where the page stands then. */
export function takeChannelDifference(
  state: State,
  chatId: number,
  difference: Typeupdates_ChannelDifference,
  nowSeconds: number,
): State {
  if (difference._ === 'updates.channelDifferenceEmpty') {
    return moveChannelPts(state, chatId, difference.pts, nowSeconds);
  }
  let next = putChats(putUsers(state, difference.users), difference.chats);
  const selfId = next.selfId ?? 0;
  if (difference._ === 'updates.channelDifferenceTooLong') {
    const histories = new Map(next.histories);
    histories.delete(chatId);
    const page = difference.messages.flatMap((raw) => messageOf(raw, selfId) ?? []);
    next = putDialogs({ ...next, histories }, [difference.dialog]);
    if (page.length > 0) next = putHistoryPage(next, chatId, page, { isFirst: true, isAtStart: false });
    const pts = difference.dialog._ === 'dialog' ? (difference.dialog.pts ?? 0) : 0;
    return moveChannelPts(next, chatId, pts, nowSeconds);
  }
  const messages = difference.new_messages.flatMap((one) => messageOf(one, selfId) ?? []);
  for (const message of messages.toSorted((a, b) => a.id - b.id)) next = addMessage(next, message);
  for (const update of difference.other_updates) next = applyUpdate(next, update, nowSeconds);
  const moved = moveChannelPts(next, chatId, difference.pts, nowSeconds);
  return difference.final === true ? moved : markChannelBehind(moved, chatId);
}

/** Too much was missed: people, drafts and what is on its way stay, chats are asked for again. */
export function forgetMessages(state: State, pts: number): State {
  const { sync } = state;
  return {
    ...state,
    channelSyncs: EMPTY_STATE.channelSyncs,
    histories: EMPTY_STATE.histories,
    dialogs: EMPTY_STATE.dialogs,
    areDialogsLoaded: false,
    sync: sync === undefined ? undefined : { ...sync, pts, held: [], isBehind: false },
  };
}
