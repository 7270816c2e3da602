import { oldLayers, type OldLayer } from '../src/layers/layers.ts';
import type { Schema } from '../src/schema/entry.ts';
import { settleLayer144 } from './layer-144.ts';
import { loadCanonical, loadOld } from './load-schemas.ts';

export interface AllSchemas {
  readonly canonical: Schema;
  /** Those that answers are written for. */
  readonly layers: Readonly<Record<OldLayer, Schema>>;
  /**
   * Those that requests are read of: the neighbours of 144 too, since clients of 144 were built from either. Newest
   * first: an id does not tell flags of type `true` apart, and the newest definition of an id knows them all.
   */
  readonly readable: readonly Schema[];
}

export function loadAllSchemas(): AllSchemas {
  const canonical = loadCanonical();
  const layer143 = loadOld(143, canonical);
  const layer145 = loadOld(145, canonical);
  const layers = Object.fromEntries(
    oldLayers.map((layer) => [layer, layer === 144 ? settleLayer144(layer143, layer145) : loadOld(layer, canonical)]),
  ) as Record<OldLayer, Schema>;
  return { canonical, layers, readable: [layers[214], layers[198], layers[152], layer145, layers[144], layer143] };
}
