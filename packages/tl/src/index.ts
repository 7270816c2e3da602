export * from './codec.ts';
export { CANONICAL_LAYER, LAYERS, layerOf } from './layers/layers.ts';
export * from './runtime.ts';
export type * from './types.ts';
