import type { Methods } from '../../../generated/api.js';
import type { OldLayer } from '../layers.ts';

/** How a layer is told the result of a method whose result type changed since. */
export interface ResultMapping {
  readonly method: keyof Methods;
  readonly layers: readonly OldLayer[];
  /** The result type in those layers, as the schema spells it. */
  readonly type: string;
  readonly map: (value: never) => unknown;
}

/** Declares what the result of `method` becomes in `layers`; objects inside stay canonical. */
export const result = <M extends keyof Methods>(
  method: M,
  layers: readonly OldLayer[],
  type: string,
  map: (value: Methods[M]['result']) => unknown,
): ResultMapping => ({ method, layers, type, map });
