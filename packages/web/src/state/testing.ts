/** Small builders for the tests of this folder. */
import type { Constructors, TypeMessage, TypeUpdate } from '../codec/generated/types.ts';
import { patchDialog } from './dialog.ts';
import { EMPTY_STATE, type State } from './state.ts';
import { putUsers } from './user.ts';

export const SELF = 10;
export const FRIEND = 20;

export function userRaw(id: number, more: Partial<Constructors['user']> = {}): Constructors['user'] {
  return { _: 'user', id, access_hash: BigInt(id) * 7n, first_name: `Person ${id}`, ...more };
}

/** Signed in, one friend, standing at pts 100. */
export function readyState(): State {
  const people = putUsers(EMPTY_STATE, [userRaw(SELF, { self: true }), userRaw(FRIEND)]);
  const sync = { pts: 100, qts: 0, date: 1000, seq: 0, held: [], isBehind: false };
  return patchDialog({ ...people, sync }, FRIEND, {});
}

export function messageRaw(id: number, more: Partial<Constructors['message']> = {}): TypeMessage {
  return {
    _: 'message',
    id,
    peer_id: { _: 'peerUser', user_id: FRIEND },
    date: 1000 + id,
    message: `text ${id}`,
    ...more,
  };
}

export function newMessage(id: number, more: Partial<Constructors['message']> = {}): TypeUpdate {
  return { _: 'updateNewMessage', message: messageRaw(id, more), pts: id, pts_count: 1 };
}

export function updatesOf(...updates: TypeUpdate[]): Constructors['updates'] {
  return { _: 'updates', updates, users: [], chats: [], date: 2000, seq: 0 };
}
