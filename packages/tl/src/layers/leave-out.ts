import type { TlObject } from '../layer-writers.ts';
import type { Carrier, LeftOutWhen } from './down/down.ts';
import type { OldLayer } from './layers.ts';

type Rule = (value: never) => boolean;
const always: Rule = () => true;

/** Which objects vectors and optional fields leave out in a layer: by name, and by rule where the name is known. */
export function leaveOut(
  layer: OldLayer,
  names: readonly string[],
  rules: readonly LeftOutWhen[],
  says: Carrier['says'],
): { readonly carrier: Carrier; readonly leftOut: ReadonlyMap<string, Rule> } {
  const leftOut = new Map<string, Rule>(names.map((name) => [name, always]));
  const has = (value: TlObject | undefined): boolean =>
    value !== undefined && leftOut.get(value._)?.(value as never) !== true;
  const carrier: Carrier = { says, has };
  for (const { name, layers, when } of rules) {
    if (layers.includes(layer)) leftOut.set(name, (value) => when(value, carrier));
  }
  return { carrier, leftOut };
}
