import { rpcError, type BoxMessage, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessChat, hiddenUntil } from './access-chat.ts';
import { accessMessage } from './access-message.ts';
import { accessPeer, isChatInput } from './access-peer.ts';

/** A chat that the caller may look at, and up to which id its messages are hidden from the caller. */
export interface ShownPeer {
  readonly peerId: PeerId;
  readonly hiddenMax: number;
}

/** @throws as `accessPeer` */
export async function accessShownPeer(call: UserCall, input: Tl<'InputPeer'>): Promise<ShownPeer> {
  if (!isChatInput(input)) return { peerId: await accessPeer(call, input), hiddenMax: 0 };
  const access = await accessChat(call, input);
  return { peerId: access.card.id, hiddenMax: hiddenUntil(access) };
}

/**
 * A message that the caller is shown in a chat.
 *
 * @throws MESSAGE_ID_INVALID where the chat shows none to the caller; as `accessPeer`
 */
export async function accessShownMessage(call: UserCall, input: Tl<'InputPeer'>, id: number): Promise<BoxMessage> {
  const { peerId, hiddenMax } = await accessShownPeer(call, input);
  if (id <= hiddenMax) throw rpcError('MESSAGE_ID_INVALID');
  return await accessMessage(call, peerId, id);
}
