import { boxOf, mayAsAdmin, rpcError, type BoxMessage, type PeerId } from '@suaka/domain';
import type { UserCall } from '../handler.ts';
import { standingIn } from './access-chat.ts';

/**
 * A message that the caller may change: its own, or as an admin with the right for it any post of a channel.
 *
 * @throws MESSAGE_ID_INVALID where the chat shows none; MESSAGE_AUTHOR_REQUIRED where it is another's.
 */
export async function accessEditableMessage(call: UserCall, peer: PeerId, id: number): Promise<BoxMessage> {
  const message = await accessMessage(call, peer, id);
  if (message.content.authorId === call.caller.userId) return message;
  const card = message.content.extra?.isPost === true ? await call.services.messages.chats.find(peer) : undefined;
  if (card !== undefined && mayAsAdmin((await standingIn(call, card)).standing, 'edit_messages')) return message;
  throw rpcError('MESSAGE_AUTHOR_REQUIRED');
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
