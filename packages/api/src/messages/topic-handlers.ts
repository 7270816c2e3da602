import { createForumTopic } from './create-forum-topic.ts';
import { deleteTopicHistory } from './delete-topic-history.ts';
import { editForumTopic } from './edit-forum-topic.ts';
import { getForumTopicsById } from './get-forum-topics-by-id.ts';
import { getForumTopics } from './get-forum-topics.ts';
import { reorderPinnedForumTopics } from './reorder-pinned-forum-topics.ts';
import { updatePinnedForumTopic } from './update-pinned-forum-topic.ts';

/** Topics of forums. */
export const topicHandlers = [
  createForumTopic,
  deleteTopicHistory,
  editForumTopic,
  getForumTopics,
  getForumTopicsById,
  reorderPinnedForumTopics,
  updatePinnedForumTopic,
] as const;
