import type { PollStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Polls and their votes, over any engine. */
export const pollStoreOver = (engine: Engine): PollStore => ({
  add: (poll) => engine.write('polls.add', poll),
  shown: (viewer, ids, nowS) => engine.read('polls.shown', { viewer, ids, nowS }),
  vote: (voting) => engine.write('polls.vote', voting),
  close: (closing) => engine.write('polls.close', closing),
  due: (nowS, limit) => engine.read('polls.due', { nowS, limit }),
  voters: (asked) => engine.read('polls.voters', asked),
});
