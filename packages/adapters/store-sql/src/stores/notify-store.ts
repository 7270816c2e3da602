import type { NotifyStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** How people want to be notified, over any engine. */
export const notifyStoreOver = (engine: Engine): NotifyStore => ({
  set: (change) => engine.write('notify.set', change),
  reset: (ownerId, date) => engine.write('notify.reset', { ownerId, date }),
  find: (ownerId, targets) => engine.read('notify.find', { ownerId, targets }),
  exceptions: (ownerId, limit) => engine.read('notify.exceptions', { ownerId, limit }),
});
