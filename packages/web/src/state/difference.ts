/** What getDifference brings. */
import type { Typeupdates_Difference } from '../codec/generated/types.ts';
import { applyUpdate } from './apply-update.ts';
import { messageOf } from './message.ts';
import { addMessage } from './outbox.ts';
import { putSyncState } from './sync.ts';
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
  let next = putUsers(state, difference.users);
  const selfId = next.selfId ?? 0;
  const messages = difference.new_messages.flatMap((one) => messageOf(one, selfId) ?? []);
  for (const message of messages.toSorted((a, b) => a.id - b.id)) next = addMessage(next, message);
  for (const update of difference.other_updates) next = applyUpdate(next, update, nowSeconds);
  return putSyncState(next, raw, nowSeconds);
}

/** Too much was missed: people, drafts and what is on its way stay, chats are asked for again. */
export function forgetMessages(state: State, pts: number): State {
  const { sync } = state;
  return {
    ...state,
    histories: EMPTY_STATE.histories,
    dialogs: EMPTY_STATE.dialogs,
    areDialogsLoaded: false,
    sync: sync === undefined ? undefined : { ...sync, pts, held: [], isBehind: false },
  };
}
