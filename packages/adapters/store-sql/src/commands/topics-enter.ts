import {
  ContentMark,
  generalTopicId,
  rpcError,
  type Append,
  type ContentSeq,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import type { Steps } from '../command.ts';
import { markContent } from './content-marks.ts';
import { addToThread, setThread } from './threads-write.ts';
import { topicById } from './topics-read.ts';

/**
 * The topic that a message of a forum is in: that of what it answers, or the one for everything.
 * @throws TOPIC_CLOSED
 */
export function* topicFor(
  { authorId, forum }: Pick<Append, 'authorId' | 'forum'>,
  box: PeerId,
  answered: number | undefined,
): Steps<number> {
  const named = answered === undefined ? undefined : yield* topicById(box, answered);
  const topic = named ?? (yield* topicById(box, generalTopicId));
  if (topic?.isClosed === true && forum?.writesInClosed !== true && topic.creatorId !== authorId) {
    throw rpcError('TOPIC_CLOSED');
  }
  return topic?.id ?? generalTopicId;
}

/** A message enters its topic; what is in the general one does not say so. @returns its marks */
export function* enterTopic(entry: {
  readonly box: PeerId;
  readonly topic: number;
  readonly id: number;
  readonly seq: ContentSeq;
  readonly author: UserId;
  readonly speaker: PeerId;
}): Steps<number> {
  const { topic, seq, ...reply } = entry;
  yield* addToThread({ ...reply, top: topic });
  if (topic === generalTopicId) return 0;
  yield* setThread(seq, topic);
  yield* markContent(seq, ContentMark.topical);
  return ContentMark.topical;
}
