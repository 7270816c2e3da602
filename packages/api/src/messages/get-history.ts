import { boxOf, pageLength, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessChat, hiddenUntil } from '../access/access-chat.ts';
import { accessPeer, isChatInput } from '../access/access-peer.ts';
import { handler, type UserCall } from '../handler.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

/** Source: core.telegram.org/method/messages.getHistory */
export const getHistory = handler('messages.getHistory', { lane: 2, allow: 'user' }, async (call, params) => {
  const { boxes, limits } = call.services.messages;
  const { userId } = call.caller;
  const { peerId, hiddenMax } = await readablePeer(call, params.peer);
  const boxId = boxOf(userId, peerId);
  const history = await boxes.history({
    boxId,
    peerId,
    offsetId: params.offset_id,
    offsetDate: params.offset_date,
    addOffset: params.add_offset,
    limit: pageLength(limits, params.limit),
    maxId: params.max_id,
    minId: Math.max(params.min_id, hiddenMax),
  });
  const channelPts = boxId === userId ? undefined : await boxes.head(boxId);
  return await renderMessagesPage(userId, { ...history, channelPts }, call.services);
});

/** A chat to read, and up to which id its messages are hidden from the caller. */
export async function readablePeer(
  call: UserCall,
  input: Tl<'InputPeer'>,
): Promise<{ peerId: PeerId; hiddenMax: number }> {
  if (!isChatInput(input)) return { peerId: await accessPeer(call, input), hiddenMax: 0 };
  const access = await accessChat(call, input);
  return { peerId: access.card.id, hiddenMax: hiddenUntil(access) };
}
