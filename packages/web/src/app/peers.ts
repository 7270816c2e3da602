/** People, groups and channels as requests name them. */
import type { TypeInputChannel, TypeInputPeer, TypeInputUser } from '../codec/generated/types.ts';
import { bareIdOf, peerKind } from '../state/peer.ts';
import type { State } from '../state/state.ts';

/** The input peer of a chat; one's own id is the saved messages. */
export function inputPeer(state: State, chatId: number): TypeInputPeer {
  if (chatId === state.selfId) return { _: 'inputPeerSelf' };
  const kind = peerKind(chatId);
  if (kind === 'person') {
    return { _: 'inputPeerUser', user_id: chatId, access_hash: state.users.get(chatId)?.accessHash ?? 0n };
  }
  if (kind === 'group') return { _: 'inputPeerChat', chat_id: bareIdOf(chatId) };
  return { _: 'inputPeerChannel', channel_id: bareIdOf(chatId), access_hash: channelHash(state, chatId) };
}

function channelHash(state: State, chatId: number): bigint {
  return state.chats.get(chatId)?.accessHash ?? 0n;
}

export function inputChannel(state: State, chatId: number): TypeInputChannel {
  return { _: 'inputChannel', channel_id: bareIdOf(chatId), access_hash: channelHash(state, chatId) };
}

export function inputUser(state: State, userId: number): TypeInputUser {
  if (userId === state.selfId) return { _: 'inputUserSelf' };
  return { _: 'inputUser', user_id: userId, access_hash: state.users.get(userId)?.accessHash ?? 0n };
}
