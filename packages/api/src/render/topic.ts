import type { BoxMessage, ChatCard, TopicState } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { loadFacts } from './facts.ts';
import { peersOf, renderMessage } from './message.ts';
import { renderPeer } from './peer.ts';
import { renderPeers } from './peers.ts';

/** Source: core.telegram.org/constructor/forumTopic */
const renderTopic = ({ topic, ...state }: TopicState, viewer: number): TlOf<'forumTopic'> => ({
  _: 'forumTopic',
  my: topic.creatorId === viewer || undefined,
  closed: topic.isClosed || undefined,
  pinned: topic.pinnedPlace !== undefined || undefined,
  hidden: topic.isHidden || undefined,
  id: topic.id,
  date: topic.date,
  peer: renderPeer(topic.boxId),
  title: topic.title,
  icon_color: topic.iconColor,
  icon_emoji_id: topic.iconEmojiId === undefined ? undefined : BigInt(topic.iconEmojiId),
  top_message: state.lastId,
  read_inbox_max_id: state.readInboxMaxId,
  read_outbox_max_id: state.readOutboxMaxId,
  unread_count: state.unreadCount,
  unread_mentions_count: state.unreadMentionCount,
  unread_reactions_count: state.unreadReactionCount,
  unread_poll_votes_count: 0,
  from_id: renderPeer(topic.creatorId),
  // Topics have no settings of their own: those of the group hold.
  notify_settings: { _: 'peerNotifySettings' },
});

/** Topics as the caller finds them, in the order of their ids, with their newest messages. */
export async function renderTopics(
  call: UserCall,
  { id: boxId }: ChatCard,
  ids: readonly number[],
  count: number,
): Promise<TlOf<'messages.forumTopics'>> {
  const { services, caller } = call;
  const { facts: store, boxes } = services.messages;
  // The pts first: what happens in between is told again by the difference, never left out.
  const pts = await boxes.head(boxId);
  const states = new Map(
    (await store.topics.states({ boxId, viewer: caller.userId, ids })).map((state) => [state.topic.id, state]),
  );
  const lastIds = [...states.values()].map(({ lastId }) => lastId);
  const messages: readonly BoxMessage[] = lastIds.length === 0 ? [] : await boxes.messages(boxId, lastIds);
  const facts = await loadFacts(services, caller.userId, messages);
  const creators = [...states.values()].map(({ topic }) => topic.creatorId);
  return {
    _: 'messages.forumTopics',
    count,
    topics: ids.map((id): Tl<'ForumTopic'> => {
      const state = states.get(id);
      return state === undefined ? { _: 'forumTopicDeleted', id } : renderTopic(state, caller.userId);
    }),
    messages: messages.map((message) => renderMessage(message, facts)),
    ...(await renderPeers(services, caller.userId, [...peersOf(messages, facts), ...creators, boxId])),
    pts,
  };
}
