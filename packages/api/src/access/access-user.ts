import { rpcError, type BoxMessage, type ErrorName, type UserCard, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';

type NotAUser = Extract<
  ErrorName,
  'USER_ID_INVALID' | 'PEER_ID_INVALID' | 'CONTACT_ID_INVALID' | 'ENTITY_MENTION_USER_INVALID'
>;

/**
 * The user that a client names, if it may: itself, one whose access hash it shows, or one whom it
 * met in a message.
 * @throws `error` where there is no such user or the hash is not theirs; MSG_ID_INVALID where the
 *   message does not show them
 */
export async function accessUser(
  call: UserCall,
  input: Tl<'InputUser'>,
  error: NotAUser = 'USER_ID_INVALID',
): Promise<UserCard> {
  switch (input._) {
    case 'inputUserSelf':
      return found(await call.services.people.find(call.caller.userId), error);
    case 'inputUser':
      return byHash(call, input.user_id, input.access_hash, error);
    case 'inputUserFromMessage':
      return fromMessage(call, input, error);
    default:
      throw rpcError(error);
  }
}

/**
 * The user that a client names as a peer.
 * @throws as `accessUser`, and `error` for a peer that is no user
 */
export async function accessUserPeer(
  call: UserCall,
  input: Tl<'InputPeer'>,
  error: NotAUser = 'PEER_ID_INVALID',
): Promise<UserCard> {
  switch (input._) {
    case 'inputPeerSelf':
      return found(await call.services.people.find(call.caller.userId), error);
    case 'inputPeerUser':
      return byHash(call, input.user_id, input.access_hash, error);
    case 'inputPeerUserFromMessage':
      return fromMessage(call, input, error);
    default:
      throw rpcError(error);
  }
}

async function byHash(call: UserCall, id: number, accessHash: bigint, error: NotAUser): Promise<UserCard> {
  // An id from a client; what it names is decided by the hash beside it.
  const card = found(await call.services.people.find(id as UserId), error);
  const isOwn = card.id === call.caller.userId;
  if (!isOwn && card.accessHash !== accessHash) throw rpcError(error);
  return card;
}

async function fromMessage(
  call: UserCall,
  input: TlOf<'inputUserFromMessage'> | TlOf<'inputPeerUserFromMessage'>,
  error: NotAUser,
): Promise<UserCard> {
  const peer = await accessUserPeer(call, input.peer, 'PEER_ID_INVALID');
  const [message] = await call.services.boxes.messages(call.caller.userId, [input.msg_id]);
  if (message === undefined || message.peerId !== peer.id || !shows(message, input.user_id)) {
    throw rpcError('MSG_ID_INVALID');
  }
  return found(await call.services.people.find(input.user_id as UserId), error);
}

/** Whether a reader of the message meets the user in it. */
const shows = ({ content }: BoxMessage, id: number): boolean =>
  content.authorId === id ||
  content.extra?.forward?.fromId === id ||
  (content.entities ?? []).some((entity) => entity.kind === 'mentionName' && entity.userId === id);

function found(card: UserCard | undefined, error: NotAUser): UserCard {
  if (card === undefined) throw rpcError(error);
  return card;
}
