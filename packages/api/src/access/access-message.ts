import { boxOf, rpcError, type BoxMessage, type PeerId } from '@suaka/domain';
import type { UserCall } from '../handler.ts';

/**
 * A message that the caller wrote in a chat, to change it.
 *
 * @throws MESSAGE_ID_INVALID where the box shows none there; MESSAGE_AUTHOR_REQUIRED where it is another's.
 */
export async function accessOwnMessage(call: UserCall, peer: PeerId, id: number): Promise<BoxMessage> {
  const message = await accessMessage(call, peer, id);
  if (message.content.authorId !== call.caller.userId) throw rpcError('MESSAGE_AUTHOR_REQUIRED');
  return message;
}

/**
 * A message that the caller sees in a chat that it may look at.
 *
 * @throws MESSAGE_ID_INVALID where the chat shows none.
 */
export async function accessMessage(call: UserCall, peer: PeerId, id: number): Promise<BoxMessage> {
  const [message] = await call.services.messages.boxes.messages(boxOf(call.caller.userId, peer), [id]);
  if (message === undefined || message.peerId !== peer) throw rpcError('MESSAGE_ID_INVALID');
  return message;
}
