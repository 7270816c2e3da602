import type { WaitingPlaceStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Places of the waiting room, over any engine. */
export const waitingPlaceStoreOver = (engine: Engine): WaitingPlaceStore => ({
  save: (changes) => engine.write('waitingPlaces.save', changes),
  since: (dueMs) => engine.read('waitingPlaces.since', { dueMs }),
  removeBefore: (dueMs, limit) => engine.write('waitingPlaces.removeBefore', { dueMs, limit }),
});
