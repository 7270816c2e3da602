import { addPostCounts, postCounts } from './counters-posts.ts';
import { loadFacts } from './facts-load.ts';
import { listReactions } from './reactions-read.ts';
import { sendReaction } from './reactions-send.ts';
import {
  clearRecentReactions,
  defaultReaction,
  reportReaction,
  setDefaultReaction,
  usedReactions,
} from './reactions-used.ts';

export const factWrites = {
  'counters.add': addPostCounts,
  'reactions.clearRecent': clearRecentReactions,
  'reactions.report': reportReaction,
  'reactions.send': sendReaction,
  'reactions.setDefault': setDefaultReaction,
};

export const factReads = {
  'counters.of': postCounts,
  'facts.load': loadFacts,
  'reactions.default': defaultReaction,
  'reactions.list': listReactions,
  'reactions.used': usedReactions,
};
