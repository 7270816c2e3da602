import type { PeerId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { fold } from '../accounts/names.ts';
import type { Topic } from './topic.ts';

/** Which topics are asked for: those below the last one that the client has. */
export interface TopicQuery {
  readonly boxId: PeerId;
  /** A part of the title; '' for all. */
  readonly query: string;
  /** 0 for the first page. */
  readonly offsetTopic: number;
  readonly limit: number;
}

interface Listed {
  readonly topic: Topic;
  readonly lastId: number;
}

/**
 * The topics of a forum: the pinned ones in their order, then those in which something was said last.
 *
 * Source: core.telegram.org/method/messages.getForumTopics
 */
export async function listTopics(
  { facts }: MessageParts,
  { boxId, query, offsetTopic, limit }: TopicQuery,
): Promise<{ readonly ids: readonly number[]; readonly count: number }> {
  const words = fold(query);
  const all = (await facts.topics.list(boxId)).filter(({ topic }) => fold(topic.title).includes(words));
  const ids = all.toSorted(order).map(({ topic }) => topic.id);
  const from = ids.indexOf(offsetTopic) + 1;
  return { ids: ids.slice(from, from + limit), count: ids.length };
}

const unpinned = Number.MAX_SAFE_INTEGER;

const order = (one: Listed, other: Listed): number =>
  (one.topic.pinnedPlace ?? unpinned) - (other.topic.pinnedPlace ?? unpinned) || other.lastId - one.lastId;
