import { duePolls, pollsShown, pollVoters } from './polls-read.ts';
import { addPoll, closePoll, votePoll } from './polls-write.ts';

export const pollWrites = { 'polls.add': addPoll, 'polls.close': closePoll, 'polls.vote': votePoll };

export const pollReads = { 'polls.due': duePolls, 'polls.shown': pollsShown, 'polls.voters': pollVoters };
