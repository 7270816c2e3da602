import { rpcError, topicLimits } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessForum } from '../access/access-forum.ts';
import { handler, type UserCall } from '../handler.ts';
import { renderTopics } from '../render/topic.ts';

/** Source: core.telegram.org/method/messages.getForumTopicsByID */
export const getForumTopicsById = handler('messages.getForumTopicsByID', { lane: 2, allow: 'user' }, (call, params) =>
  topicsById(call, params.peer, params.topics),
);

/** @throws TOPICS_EMPTY; as `accessForum` */
export async function topicsById(call: UserCall, forum: Tl<'InputPeer'> | Tl<'InputChannel'>, ids: readonly number[]) {
  const { card } = await accessForum(call, forum);
  const asked = [...new Set(ids)].slice(0, topicLimits.pageMax);
  if (asked.length === 0) throw rpcError('TOPICS_EMPTY');
  return await renderTopics(call, card, asked, asked.length);
}
