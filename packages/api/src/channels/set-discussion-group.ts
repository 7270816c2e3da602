import { ChatFlag, hasChatFlag, linkChats, mayAsAdmin, rpcError } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import {
  accessAdminRight,
  accessAsMember,
  accessChannel,
  accessMemberRight,
  type ChatAccess,
} from '../access/access-chat.ts';
import { handler, type UserCall } from '../handler.ts';

/** Source: core.telegram.org/method/channels.setDiscussionGroup */
export const setDiscussionGroup = handler(
  'channels.setDiscussionGroup',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const broadcast = await named(call, params.broadcast);
    const group = await named(call, params.group);
    if (broadcast === undefined && group === undefined) throw rpcError('BROADCAST_ID_INVALID');
    if (broadcast !== undefined) {
      if (!hasChatFlag(broadcast.card, ChatFlag.broadcast)) throw rpcError('BROADCAST_ID_INVALID');
      accessAdminRight(broadcast, 'change_info');
    }
    if (group !== undefined) checkGroup(group, broadcast === undefined);
    const link = { broadcastId: broadcast?.card.id, groupId: group?.card.id, actorId: call.caller.userId };
    await linkChats(call.services.messages, link, call.caller);
    return true;
  },
);

/** Undefined for none, which parts the other from whom it is linked to. */
async function named(call: UserCall, input: Tl<'InputChannel'>): Promise<ChatAccess | undefined> {
  return input._ === 'inputChannelEmpty' ? undefined : accessAsMember(await accessChannel(call, input));
}

/** A group is let go by those who pin its messages; it is given to a channel by those who change it. */
function checkGroup(group: ChatAccess, isLetGo: boolean): void {
  const { card, standing } = group;
  if (hasChatFlag(card, ChatFlag.broadcast)) throw rpcError('MEGAGROUP_ID_INVALID');
  // The comments on a post are a thread, and those of a forum are its topics.
  if (hasChatFlag(card, ChatFlag.forum)) throw rpcError('MEGAGROUP_ID_INVALID');
  if (hasChatFlag(card, ChatFlag.hiddenHistory)) throw rpcError('MEGAGROUP_PREHISTORY_HIDDEN');
  if (isLetGo) accessMemberRight(group, 'pin_messages');
  else if (!mayAsAdmin(standing, 'pin_messages') || !mayAsAdmin(standing, 'change_info')) {
    throw rpcError('CHAT_ADMIN_REQUIRED');
  }
}
