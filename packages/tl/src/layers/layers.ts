/** The layer whose names and shapes handlers see. */
export const CANONICAL_LAYER = 227;

/** Layers that answers are written for, besides the canonical one. */
export const oldLayers = [144, 152, 198, 214] as const;
export type OldLayer = (typeof oldLayers)[number];

export const LAYERS: readonly number[] = [...oldLayers, CANONICAL_LAYER];

export const isOldLayer = (layer: number): layer is OldLayer => (oldLayers as readonly number[]).includes(layer);

/**
 * Which of LAYERS serves a client that announces `announced` with invokeWithLayer: itself, or the canonical layer for
 * a newer client, since nothing nearer is known. An older or a skipped one has no truthful schema: undefined, and the host answers 400 CONNECTION_LAYER_INVALID (core.telegram.org/api/invoking).
 */
export function layerOf(announced: number): number | undefined {
  if (announced >= CANONICAL_LAYER) return CANONICAL_LAYER;
  return isOldLayer(announced) ? announced : undefined;
}
