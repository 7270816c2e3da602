import { addPostCounts, postCounts } from './counters-posts.ts';
import { loadFacts } from './facts-load.ts';
import { readContents } from './mentions-read.ts';
import { unreadIds } from './mentions-unread.ts';
import { listPins } from './pins-read.ts';
import { setPin, unpinAll } from './pins-write.ts';
import { listReactions } from './reactions-read.ts';
import { reactedTo } from './reactions-of-user.ts';
import { sendReaction } from './reactions-send.ts';
import { savedTags, setTagTitle, taggedIds } from './saved-tags.ts';
import {
  clearRecentReactions,
  defaultReaction,
  reportReaction,
  setDefaultReaction,
  usedReactions,
} from './reactions-used.ts';
import { threadHistory } from './threads-history.ts';
import { readThread, threadState } from './threads-read-up.ts';
import { findTopicOf, listTopics, topicMessageIds, topicStates } from './topics-read.ts';
import { createTopic, editTopic, forgetTopic, openForum, pinTopics } from './topics-write.ts';

export const factWrites = {
  'counters.add': addPostCounts,
  'mentions.read': readContents,
  'pins.set': setPin,
  'pins.unpinAll': unpinAll,
  'reactions.clearRecent': clearRecentReactions,
  'reactions.report': reportReaction,
  'reactions.send': sendReaction,
  'reactions.setTagTitle': setTagTitle,
  'reactions.setDefault': setDefaultReaction,
  'threads.read': readThread,
  'topics.create': createTopic,
  'topics.edit': editTopic,
  'topics.forget': forgetTopic,
  'topics.open': openForum,
  'topics.pin': pinTopics,
};

export const factReads = {
  'counters.of': postCounts,
  'facts.load': loadFacts,
  'mentions.unread': unreadIds,
  'pins.list': listPins,
  'reactions.default': defaultReaction,
  'reactions.list': listReactions,
  'reactions.reactedTo': reactedTo,
  'reactions.tagged': taggedIds,
  'reactions.tags': savedTags,
  'reactions.used': usedReactions,
  'threads.history': threadHistory,
  'threads.state': threadState,
  'topics.find': findTopicOf,
  'topics.list': listTopics,
  'topics.messageIds': topicMessageIds,
  'topics.states': topicStates,
};
