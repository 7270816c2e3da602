import { deleteTopic } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { accessAdminRight, accessAsMember } from '../access/access-chat.ts';
import { accessTopic } from '../access/access-forum.ts';
import { handler, type UserCall } from '../handler.ts';

/** Source: core.telegram.org/method/messages.deleteTopicHistory */
export const deleteTopicHistory = handler('messages.deleteTopicHistory', { lane: 1, allow: 'user' }, (call, params) =>
  deleteTopicIn(call, params.peer, params.top_msg_id),
);

/** @throws CHAT_ADMIN_REQUIRED; as `accessTopic` */
export async function deleteTopicIn(
  call: UserCall,
  forum: Tl<'InputPeer'> | Tl<'InputChannel'>,
  id: number,
): Promise<TlOf<'messages.affectedHistory'>> {
  const { access, topic } = await accessTopic(call, forum, id);
  accessAdminRight(accessAsMember(access), 'delete_messages');
  const deletion = { boxId: topic.boxId, id: topic.id, actorId: call.caller.userId };
  const { pts, ptsCount, isMoreLeft } = await deleteTopic(call.services.messages, deletion, call.caller);
  return { _: 'messages.affectedHistory', pts, pts_count: ptsCount, offset: isMoreLeft ? 1 : 0 };
}
