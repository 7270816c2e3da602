import { encodeObject, type Tl } from '@suaka/tl';

export type EncodeFor = (layer: number) => Uint8Array;

/** Encodes updates at most once for each layer, however many sessions get them. */
export function encodePerLayer(updates: Tl<'Updates'>): EncodeFor {
  const encoded = new Map<number, Uint8Array>();
  return (layer) => {
    const known = encoded.get(layer);
    if (known !== undefined) return known;
    const bytes = encodeObject(updates, layer);
    encoded.set(layer, bytes);
    return bytes;
  };
}
