import type { TtlStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** After how long messages vanish, over any engine. */
export const ttlStoreOver = (engine: Engine): TtlStore => ({
  ofPair: (one, other) => engine.read('ttl.ofPair', { one, other }),
  ofPeers: (owner, peers) => engine.read('ttl.ofPeers', { owner, peers }),
  setPair: (change) => engine.write('ttl.setPair', change),
  defaultOf: (owner) => engine.read('ttl.default', { owner }),
  setDefault: (owner, ttlS) => engine.write('ttl.setDefault', { owner, ttlS }),
  expire: (nowS, limit) => engine.write('ttl.expire', { nowS, limit }),
});
