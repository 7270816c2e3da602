import type { ScheduledStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Messages that wait for their time, over any engine. */
export const scheduledStoreOver = (engine: Engine): ScheduledStore => ({
  add: (message) => engine.write('scheduled.add', message),
  edit: (edit) => engine.write('scheduled.edit', edit),
  remove: (deletion) => engine.write('scheduled.remove', deletion),
  send: (taking) => engine.write('scheduled.send', taking),
  history: (ownerId, peerId) => engine.read('scheduled.history', { ownerId, peerId }),
  find: (ownerId, peerId, ids) => engine.read('scheduled.find', { ownerId, peerId, ids }),
  has: (ownerId, peerId) => engine.read('scheduled.has', { ownerId, peerId }),
  due: (nowS, limit) => engine.read('scheduled.due', { nowS, limit }),
  awaitedOnline: (limit) => engine.read('scheduled.awaitedOnline', { limit }),
  waitingFor: (userId, limit) => engine.read('scheduled.waitingFor', { userId, limit }),
});
