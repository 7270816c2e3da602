import { isForbidden, mayAsAdmin, peerKind, rpcError, type BoxMessage } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessChat, mayWriteFromOutside } from './access-chat.ts';
import { accessPeerToWrite, isChatInput } from './access-peer.ts';
import { accessShownMessage } from './access-shown-message.ts';

/** A message to react to, and the reactions that its chat allows; undefined for all. */
export interface ToReact {
  readonly message: BoxMessage;
  readonly allowed: readonly string[] | undefined;
}

/**
 * A message that the caller may react to: whoever is in the chat, unless it is forbidden to them.
 *
 * @throws as `accessShownMessage`; CHANNEL_PRIVATE, CHAT_ID_INVALID, CHAT_WRITE_FORBIDDEN,
 * ANONYMOUS_REACTIONS_DISABLED; in a chat of two as `accessPeerToWrite`
 * Source: core.telegram.org/method/messages.sendReaction
 */
export async function accessToReact(call: UserCall, input: Tl<'InputPeer'>, id: number): Promise<ToReact> {
  const message = await accessShownMessage(call, input, id);
  if (!isChatInput(input)) {
    await accessPeerToWrite(call, input);
    return { message, allowed: undefined };
  }
  const access = await accessChat(call, input);
  const { standing, card } = access;
  if (!standing.isIn && !mayWriteFromOutside(access)) {
    throw rpcError(peerKind(card.id) === 'channel' ? 'CHANNEL_PRIVATE' : 'CHAT_ID_INVALID');
  }
  if (isForbidden(standing, 'send_reactions')) throw rpcError('CHAT_WRITE_FORBIDDEN');
  if (mayAsAdmin(standing, 'anonymous')) throw rpcError('ANONYMOUS_REACTIONS_DISABLED');
  return { message, allowed: card.reactions };
}
