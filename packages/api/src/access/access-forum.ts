import { ChatFlag, hasChatFlag, mayAsAdmin, rpcError, type Topic } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessAdminRight, accessAsMember, accessChannel, accessMemberRight, type ChatAccess } from './access-chat.ts';

type Forum = Tl<'InputPeer'> | Tl<'InputChannel'>;

/** A forum that the caller may look at. @throws CHANNEL_FORUM_MISSING; as `accessChannel` */
export async function accessForum(call: UserCall, input: Forum): Promise<ChatAccess> {
  const access = await accessChannel(call, input);
  if (!hasChatFlag(access.card, ChatFlag.forum)) throw rpcError('CHANNEL_FORUM_MISSING');
  return access;
}

/** A forum in which the caller may make topics. @throws CHAT_ADMIN_REQUIRED; as `accessForum` */
export const accessToMakeTopics = async (call: UserCall, input: Forum): Promise<ChatAccess> =>
  accessMemberRight(await accessForum(call, input), 'manage_topics');

/** A forum whose topics the caller looks after. @throws CHAT_ADMIN_REQUIRED; as `accessForum` */
export const accessAsKeeper = async (call: UserCall, input: Forum): Promise<ChatAccess> =>
  accessAdminRight(accessAsMember(await accessForum(call, input)), 'manage_topics');

/** A topic of a forum. @throws TOPIC_ID_INVALID; as `accessForum` */
export async function accessTopic(
  call: UserCall,
  input: Forum,
  id: number,
): Promise<{ readonly access: ChatAccess; readonly topic: Topic }> {
  const access = await accessForum(call, input);
  const topic = await call.services.messages.facts.topics.find(access.card.id, id);
  if (topic === undefined) throw rpcError('TOPIC_ID_INVALID');
  return { access, topic };
}

/** A topic that the caller made, or looks after. @throws CHAT_ADMIN_REQUIRED; as `accessTopic` */
export async function accessToEditTopic(call: UserCall, input: Forum, id: number) {
  const found = await accessTopic(call, input, id);
  const { standing } = accessAsMember(found.access);
  if (!mayAsAdmin(standing, 'manage_topics') && found.topic.creatorId !== call.caller.userId) {
    throw rpcError('CHAT_ADMIN_REQUIRED');
  }
  return found;
}
