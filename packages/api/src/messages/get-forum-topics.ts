import { listTopics, topicLimits } from '@suaka/domain';
import type { Params, Tl } from '@suaka/tl';
import { accessForum } from '../access/access-forum.ts';
import { handler, type UserCall } from '../handler.ts';
import { renderTopics } from '../render/topic.ts';

type Asked = Omit<Params<'messages.getForumTopics'>, '_' | 'peer'>;

/** Source: core.telegram.org/method/messages.getForumTopics */
export const getForumTopics = handler('messages.getForumTopics', { lane: 2, allow: 'user' }, (call, params) =>
  topicsOf(call, params.peer, params),
);

/** A page of topics; the last one that the client has says where it begins. */
export async function topicsOf(call: UserCall, forum: Tl<'InputPeer'> | Tl<'InputChannel'>, asked: Asked) {
  const { card } = await accessForum(call, forum);
  const limit = Math.min(Math.max(asked.limit, 1), topicLimits.pageMax);
  const query = { boxId: card.id, query: asked.q ?? '', offsetTopic: asked.offset_topic, limit };
  const { ids, count } = await listTopics(call.services.messages, query);
  return await renderTopics(call, card, ids, count);
}
