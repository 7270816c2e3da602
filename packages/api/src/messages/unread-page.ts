import { boxOf, pageLength, unreadPage as pageOf } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessShownPeer } from '../access/access-shown-message.ts';
import type { UserCall } from '../handler.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

/** A part of the messages of a chat that mention the caller, or were reacted to, and were not looked at. */
export async function unreadPage(
  call: UserCall,
  kind: 'mentions' | 'reactions',
  asked: {
    readonly peer: Tl<'InputPeer'>;
    readonly top_msg_id?: number | undefined;
    readonly offset_id: number;
    readonly add_offset: number;
    readonly limit: number;
    readonly max_id: number;
    readonly min_id: number;
  },
): Promise<Tl<'messages.Messages'>> {
  const { userId } = call.caller;
  const parts = call.services.messages;
  const { peerId, hiddenMax } = await accessShownPeer(call, asked.peer);
  const boxId = boxOf(userId, peerId);
  const page = await pageOf(parts, {
    userId,
    boxId,
    peerId,
    kind,
    topId: asked.top_msg_id,
    offsetId: asked.offset_id,
    addOffset: asked.add_offset,
    limit: pageLength(parts.limits, asked.limit),
    maxId: asked.max_id,
    minId: Math.max(asked.min_id, hiddenMax),
  });
  const channelPts = boxId === userId ? undefined : await parts.boxes.head(boxId);
  return await renderMessagesPage(userId, { ...page, isCountExact: true, channelPts }, call.services);
}
