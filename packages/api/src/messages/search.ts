import { checkedReaction, pageLength, rpcError, searchDialog, searchEverywhere, type PeerId } from '@suaka/domain';
import type { Params, Tl } from '@suaka/tl';
import { accessOwnChannel } from '../access/access-own-chats.ts';
import { accessPeer } from '../access/access-peer.ts';
import { accessSearched } from '../access/access-searched.ts';
import { handler, type UserCall } from '../handler.ts';
import { readReaction } from '../input/reaction.ts';
import { readSearchFilter } from '../input/search-filter.ts';
import { channelPtsOf } from '../render/channel-pts.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

/** Source: core.telegram.org/method/messages.search */
export const search = handler('messages.search', { lane: 2, allow: 'user' }, async (call, params) => {
  const tag = tagOf(params);
  if (params.peer._ === 'inputPeerEmpty') return await searchOwnBox(call, params);
  const { userId } = call.caller;
  const { dialog, hiddenMax } = await accessSearched(call, params.peer, params.saved_peer_id, params.top_msg_id);
  if (tag !== undefined && dialog.peerId !== userId) throw rpcError('PEER_ID_INVALID');
  const found = await searchDialog(
    call.services.search,
    dialog,
    { ...(await wishOf(call, params)), tag },
    {
      offsetId: params.offset_id,
      addOffset: params.add_offset,
      limit: pageLength(call.services.messages.limits, params.limit),
      minId: Math.max(params.min_id, hiddenMax),
      maxId: params.max_id,
      minDate: params.min_date,
      maxDate: params.max_date,
    },
  );
  const channelPts = await channelPtsOf(call.services, dialog.peerId);
  return await renderMessagesPage(userId, { ...found, channelPts }, call.services);
});

/** The tag of saved messages that is asked for: one, and not together with a kind of message. */
function tagOf({ saved_reaction: reactions = [], peer, filter }: Params<'messages.search'>): string | undefined {
  const [reaction] = reactions;
  if (reaction === undefined) return undefined;
  if (peer._ === 'inputPeerEmpty') throw rpcError('PEER_ID_INVALID');
  if (reactions.length > 1 || filter._ !== 'inputMessagesFilterEmpty') throw rpcError('METHOD_NOT_IMPLEMENTED');
  return checkedReaction(readReaction(reaction) ?? '', undefined);
}

/** No chat is named: all private chats and basic groups, whose messages share the ids of the own box. */
async function searchOwnBox(call: UserCall, params: Params<'messages.search'>): Promise<Tl<'messages.Messages'>> {
  if (params.filter._ === 'inputMessagesFilterPinned') throw rpcError('INPUT_FILTER_INVALID');
  const { userId } = call.caller;
  const found = await searchEverywhere(
    call.services.search,
    userId,
    { users: true, basicGroups: true, supergroups: false, broadcasts: false },
    await wishOf(call, params),
    {
      minDate: params.min_date,
      maxDate: params.max_date,
      after: params.offset_id > 0 ? { peerId: userId, id: params.offset_id } : undefined,
      beforeDate: 0,
      limit: pageLength(call.services.messages.limits, params.limit),
    },
    accessOwnChannel(call),
  );
  return await renderMessagesPage(userId, found, call.services);
}

const wishOf = async (call: UserCall, params: Params<'messages.search'>) => ({
  text: params.q,
  authorId: params.from_id && (await authorNamed(call, params.from_id)),
  ...(await readSearchFilter(call, params.filter)),
});

const authorNamed = async (call: UserCall, input: Tl<'InputPeer'>): Promise<PeerId> => await accessPeer(call, input);
