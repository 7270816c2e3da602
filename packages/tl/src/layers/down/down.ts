import type { Constructors, Layers } from '../../../generated/api.js';
import type { TlObject } from '../../layer-writers.ts';
import type { OldLayer } from '../layers.ts';

/** What a mapping may ask of the layer that it writes for. */
export interface Carrier {
  /** True where the layer has a constructor of that name. */
  readonly says: (name: string) => boolean;
  /** False where the object would be left out of a vector or an optional field. */
  readonly has: (value: TlObject | undefined) => boolean;
}

/** An object in the shape of layer L; the objects inside it are canonical and are mapped when they are written. */
export type Written<L extends OldLayer> =
  | (Layers[L][keyof Layers[L]] & TlObject)
  | Constructors[Exclude<keyof Constructors, keyof Layers[L]>];

/** How the layers that differ are told one canonical constructor. */
export interface Down {
  readonly name: keyof Constructors;
  readonly layers: readonly OldLayer[];
  readonly map: (value: never, carrier: Carrier) => TlObject;
}

/** Declares what `name` becomes in `layers`. */
export const down = <N extends keyof Constructors, L extends OldLayer>(
  name: N,
  layers: readonly L[],
  map: (value: Constructors[N], carrier: Carrier) => Written<L>,
): Down => ({ name, layers, map });

/** Objects that a layer cannot carry, though it has their constructor; they vanish from vectors and optional fields. */
export interface LeftOutWhen {
  readonly name: keyof Constructors;
  readonly layers: readonly OldLayer[];
  readonly when: (value: never, carrier: Carrier) => boolean;
}

/** Declares when a `name` is left out in `layers`. */
export const leftOutWhen = <N extends keyof Constructors>(
  name: N,
  layers: readonly OldLayer[],
  when: (value: Constructors[N], carrier: Carrier) => boolean,
): LeftOutWhen => ({ name, layers, when });

export const until144 = [144] as const;
export const until152 = [144, 152] as const;
export const until198 = [144, 152, 198] as const;
export const until214 = [144, 152, 198, 214] as const;
