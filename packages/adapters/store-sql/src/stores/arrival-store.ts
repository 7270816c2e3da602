import type { ArrivalStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** What is still to be told of newcomers, over any engine. */
export const arrivalStoreOver = (engine: Engine): ArrivalStore => ({
  tellJoined: (work) => engine.write('arrivals.tellJoined', work),
  sendDigests: (work) => engine.write('arrivals.digests', work),
  welcomeFriends: (work) => engine.write('arrivals.welcomeFriends', work),
});
