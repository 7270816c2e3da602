import type { AuthKeyStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Authorization keys over any engine. */
export const authKeyStoreOver = (engine: Engine): AuthKeyStore => ({
  insert: (key) => engine.write('authKeys.insert', key),
  find: (id) => engine.read('authKeys.find', { id }),
  sight: (sightings) => engine.write('authKeys.sight', { sightings }),
  bind: (temp, perm) => engine.write('authKeys.bind', { temp, perm }),
  ofUser: (userId) => engine.read('authKeys.ofUser', { userId }),
  signOut: (userId, keyIds) => engine.write('authKeys.signOut', { userId, keyIds }),
  remove: (id) => engine.write('authKeys.remove', { id }),
  removeExpired: (beforeS, limit) => engine.write('authKeys.removeExpired', { beforeS, limit }),
  sealIds: () => engine.read('authKeys.sealIds', undefined),
  rememberSeal: (id) => engine.write('authKeys.rememberSeal', { id }),
});
