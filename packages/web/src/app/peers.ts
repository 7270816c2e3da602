/** People as requests name them. */
import type { TypeInputPeer, TypeInputUser } from '../codec/generated/types.ts';
import type { State } from '../state/state.ts';

/** The input peer of a chat; one's own id is the saved messages. */
export function inputPeer(state: State, userId: number): TypeInputPeer {
  if (userId === state.selfId) return { _: 'inputPeerSelf' };
  return { _: 'inputPeerUser', user_id: userId, access_hash: state.users.get(userId)?.accessHash ?? 0n };
}

export function inputUser(state: State, userId: number): TypeInputUser {
  if (userId === state.selfId) return { _: 'inputUserSelf' };
  return { _: 'inputUser', user_id: userId, access_hash: state.users.get(userId)?.accessHash ?? 0n };
}
