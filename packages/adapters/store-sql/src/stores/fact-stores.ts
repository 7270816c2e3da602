import type { FactStores } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** What is kept beside messages, over any engine. */
export const factStoresOver = (engine: Engine): FactStores => ({
  shown: { load: (asked) => engine.read('facts.load', asked) },
  counters: {
    add: (counts) => engine.write('counters.add', { counts }),
    of: (seqs) => engine.read('counters.of', { seqs }),
  },
  mentions: {
    unread: (query) => engine.read('mentions.unread', query),
    read: (reading) => engine.write('mentions.read', reading),
  },
  pins: {
    set: (change) => engine.write('pins.set', change),
    unpinAll: (change) => engine.write('pins.unpinAll', change),
    list: (query) => engine.read('pins.list', query),
  },
  threads: {
    state: (asked) => engine.read('threads.state', asked),
    history: (window) => engine.read('threads.history', window),
    read: (reading) => engine.write('threads.read', reading),
  },
  topics: {
    open: (opening) => engine.write('topics.open', opening),
    create: (making) => engine.write('topics.create', making),
    edit: (change) => engine.write('topics.edit', change),
    pin: (change) => engine.write('topics.pin', change),
    forget: (topic) => engine.write('topics.forget', topic),
    find: (boxId, id) => engine.read('topics.find', { boxId, id }),
    list: (boxId) => engine.read('topics.list', { boxId }),
    states: (asked) => engine.read('topics.states', asked),
    messageIds: (asked) => engine.read('topics.messageIds', asked),
  },
  reactions: {
    send: (sending) => engine.write('reactions.send', sending),
    list: (query) => engine.read('reactions.list', query),
    reactedTo: (query) => engine.read('reactions.reactedTo', query),
    used: (userId, order, limit) => engine.read('reactions.used', { userId, order, limit }),
    clearRecent: (userId, date) => engine.write('reactions.clearRecent', { userId, date }),
    setDefault: (userId, emoji) => engine.write('reactions.setDefault', { userId, emoji }),
    default: (userId) => engine.read('reactions.default', { userId }),
    report: (report) => engine.write('reactions.report', report),
    setTagTitle: (change) => engine.write('reactions.setTagTitle', change),
    tagged: (ownerId, emoji, limit) => engine.read('reactions.tagged', { ownerId, emoji, limit }),
    tags: (ownerId, peerId) => engine.read('reactions.tags', { ownerId, peerId }),
  },
});
