import { canonicalClasses, canonicalMethods, layers } from '../generated/api.js';
import { classCount, nameAt, typeAt, writerAt } from './definitions.ts';
import { LayerWriters, type TlObject, type WriteObject } from './layer-writers.ts';
import type { Carrier, Down } from './layers/down/down.ts';
import { downs, leftOut as leftOutRules } from './layers/down/index.ts';
import { leftOutTypes } from './layers/down/left-out.ts';
import { neverAnswered } from './layers/down/never-answered.ts';
import { substitutes } from './layers/down/substitutes.ts';
import { CANONICAL_LAYER, isOldLayer, type OldLayer } from './layers/layers.ts';
import { leaveOut } from './layers/leave-out.ts';

type Table = Record<string, WriteObject>;

const emptyTable = (): Table => Object.create(null) as Table;

/** Puts the writer of a definition under its name; it is compiled when it first writes. */
function addDefinition(table: Table, index: number): void {
  const name = nameAt(index);
  table[name] = (writer, value, writers) => {
    const write = writerAt(index);
    table[name] = write;
    write(writer, value, writers);
  };
}

function canonicalWriters(): LayerWriters {
  const table = emptyTable();
  for (let index = 0; index < canonicalClasses; index += 1) addDefinition(table, index);
  for (let index = 0; index < canonicalMethods; index += 1) addDefinition(table, classCount + index);
  return new LayerWriters(CANONICAL_LAYER, table);
}

/** What a mapping returns is of the layer: it is written as it is, only what it holds is mapped again. */
const mapped =
  (own: Table, map: Down['map'], carrier: Carrier): WriteObject =>
  (writer, value, writers) => {
    const object: TlObject = map(value, carrier);
    const write = own[object._];
    if (write === undefined) throw new Error(`a mapping became ${object._}, which the layer does not have`);
    write(writer, object as never, writers);
  };

function oldWriters(layer: OldLayer): LayerWriters {
  const own = emptyTable();
  for (const index of layers[layer]) addDefinition(own, index);
  const table: Table = Object.assign(emptyTable(), own);
  const vanished: string[] = [];
  for (let index = 0; index < canonicalClasses; index += 1) {
    const name = nameAt(index);
    if (own[name] !== undefined || name in neverAnswered) continue;
    const substitute = (substitutes as Partial<Record<string, TlObject>>)[typeAt(index)];
    if (substitute !== undefined) table[name] = (writer, _value, writers) => writers.object(writer, substitute);
    else if ((leftOutTypes as readonly string[]).includes(typeAt(index))) vanished.push(name);
  }
  const mappings = downs.filter((each) => each.layers.includes(layer));
  const named = new Set<string>(mappings.map(({ name }) => name));
  const unnamed = vanished.filter((name) => !named.has(name));
  const { carrier, leftOut } = leaveOut(layer, unnamed, leftOutRules, (name) => own[name] !== undefined);
  for (const { name, map } of mappings) table[name] = mapped(own, map, carrier);
  return new LayerWriters(layer, table, leftOut);
}

const built = new Map<number, LayerWriters>();

/** The writers of a layer, built when they are first used. Throws where the layer is none of LAYERS. */
export function writersOf(layer: number): LayerWriters {
  const known = built.get(layer);
  if (known !== undefined) return known;
  if (layer !== CANONICAL_LAYER && !isOldLayer(layer)) throw new RangeError(`no layer ${layer}`);
  const writers = layer === CANONICAL_LAYER ? canonicalWriters() : oldWriters(layer);
  built.set(layer, writers);
  return writers;
}
