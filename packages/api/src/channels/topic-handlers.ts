import { createChannelForumTopic } from './create-forum-topic.ts';
import { deleteChannelTopicHistory } from './delete-topic-history.ts';
import { editChannelForumTopic } from './edit-forum-topic.ts';
import { getChannelForumTopicsById } from './get-forum-topics-by-id.ts';
import { getChannelForumTopics } from './get-forum-topics.ts';
import { reorderChannelPinnedForumTopics } from './reorder-pinned-forum-topics.ts';
import { toggleForum } from './toggle-forum.ts';
import { updateChannelPinnedForumTopic } from './update-pinned-forum-topic.ts';

/** Forums, and their topics as older layers name them. */
export const channelTopicHandlers = [
  createChannelForumTopic,
  deleteChannelTopicHistory,
  editChannelForumTopic,
  getChannelForumTopics,
  getChannelForumTopicsById,
  reorderChannelPinnedForumTopics,
  toggleForum,
  updateChannelPinnedForumTopic,
] as const;
