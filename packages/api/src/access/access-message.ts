import { rpcError, type BoxMessage, type PeerId } from '@suaka/domain';
import type { UserCall } from '../handler.ts';

/**
 * A message of the caller's box in a chat, to change it.
 *
 * @throws MESSAGE_ID_INVALID where the box shows none there; MESSAGE_AUTHOR_REQUIRED where it is another's.
 */
export async function accessOwnMessage(call: UserCall, peer: PeerId, id: number): Promise<BoxMessage> {
  const [message] = await call.services.messages.boxes.messages(call.caller.userId, [id]);
  if (message === undefined || message.peerId !== peer) throw rpcError('MESSAGE_ID_INVALID');
  if (!message.isOut) throw rpcError('MESSAGE_AUTHOR_REQUIRED');
  return message;
}
