import { boxOf, pageLength, pinnedPage, rpcError } from '@suaka/domain';
import type { Params, Tl } from '@suaka/tl';
import { accessShownPeer } from '../access/access-shown-message.ts';
import type { UserCall } from '../handler.ts';
import { channelPtsOf } from '../render/channel-pts.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

/** The pinned messages of a chat, as clients ask for them: without words. Source: core.telegram.org/api/pin */
export async function searchPinned(
  call: UserCall,
  params: Params<'messages.search'>,
): Promise<Tl<'messages.Messages'>> {
  if (params.q !== '' || params.saved_peer_id !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const { userId } = call.caller;
  const { peerId, hiddenMax } = await accessShownPeer(call, params.peer);
  const page = await pinnedPage(call.services.messages, {
    boxId: boxOf(userId, peerId),
    peerId,
    topId: params.top_msg_id,
    offsetId: params.offset_id,
    addOffset: params.add_offset,
    limit: pageLength(call.services.messages.limits, params.limit),
    maxId: params.max_id,
    minId: Math.max(params.min_id, hiddenMax),
  });
  const channelPts = await channelPtsOf(call.services, peerId);
  return await renderMessagesPage(userId, { ...page, isCountExact: true, channelPts }, call.services);
}
