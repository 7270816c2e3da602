/** Takes in a whole `Updates`, pushed or as the answer of a request. */
import type { Constructors, TypeMessageReplyHeader, TypeUpdate, TypeUpdates } from '../codec/generated/types.ts';
import { putChats } from './chat.ts';
import { markBehind, takeUpdate } from './sync.ts';
import type { State } from './state.ts';
import { putUsers } from './user.ts';

function messageOfShort(short: Constructors['updateShortMessage'], selfId: number): Constructors['updateNewMessage'] {
  const isOut = short.out === true;
  const reply: TypeMessageReplyHeader | undefined = short.reply_to;
  return {
    _: 'updateNewMessage',
    pts: short.pts,
    pts_count: short.pts_count,
    message: {
      _: 'message',
      out: isOut,
      id: short.id,
      peer_id: { _: 'peerUser', user_id: short.user_id },
      from_id: { _: 'peerUser', user_id: isOut ? selfId : short.user_id },
      date: short.date,
      message: short.message,
      entities: short.entities,
      reply_to: reply,
      fwd_from: short.fwd_from,
    },
  };
}

function takeAll(state: State, updates: readonly TypeUpdate[], nowSeconds: number): State {
  return updates.reduce((current, update) => takeUpdate(current, update, nowSeconds), state);
}

/** Combined updates have an order of their own, `seq`; 0 stands outside it. */
function takeCombined(
  state: State,
  updates: Constructors['updates'] | Constructors['updatesCombined'],
  nowSeconds: number,
): State {
  const withPeople = putChats(putUsers(state, updates.users), updates.chats);
  const first = updates._ === 'updatesCombined' ? updates.seq_start : updates.seq;
  const seq = withPeople.sync?.seq ?? 0;
  if (first !== 0 && first <= seq) return withPeople;
  if (first > seq + 1) return markBehind(withPeople);
  const next = takeAll(withPeople, updates.updates, nowSeconds);
  if (next.sync === undefined) return next;
  const sync = {
    ...next.sync,
    seq: updates.seq === 0 ? next.sync.seq : updates.seq,
    date: Math.max(next.sync.date, updates.date),
  };
  return { ...next, sync };
}

/** Applies what it can, and marks the state as behind where something is missing. */
export function takeUpdates(state: State, updates: TypeUpdates, nowSeconds: number): State {
  switch (updates._) {
    case 'updatesTooLong':
    case 'updateShortChatMessage':
      return markBehind(state);
    case 'updateShort':
      return takeUpdate(state, updates.update, nowSeconds);
    case 'updateShortMessage': {
      if (!state.users.has(updates.user_id)) return markBehind(state);
      return takeUpdate(state, messageOfShort(updates, state.selfId ?? 0), nowSeconds);
    }
    case 'updates':
    case 'updatesCombined':
      return takeCombined(state, updates, nowSeconds);
    default:
      return state;
  }
}
