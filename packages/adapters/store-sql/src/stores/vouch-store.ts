import type { VouchStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Who vouches for whom, over any engine. */
export const vouchStoreOver = (engine: Engine): VouchStore => ({
  vouch: (vouch, limits) => engine.write('vouches.put', { ...vouch, limits }),
  isVouched: (phone, nowS, toldMax) => engine.read('vouches.isOpen', { phone, nowS, toldMax }),
  tellVoucher: (code, toldMax) => engine.write('vouches.tell', { ...code, toldMax }),
});
