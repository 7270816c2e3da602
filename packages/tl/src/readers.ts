import { canonicalClasses, canonicalMethods, readableClasses } from '../generated/api.js';
import { classCount, compileReader, definitionCount, idAt, isMethodAt, nameAt, typeAt } from './definitions.ts';
import type { TlObject } from './layer-writers.ts';
import { gone } from './layers/up/gone.ts';
import { ups } from './layers/up/index.ts';
import { boolFalseId, boolTrueId, type Readable, type ReadObject } from './reader.ts';

type UpMap = (value: never) => TlObject;

const upMaps = new Map<string, UpMap>(ups.flatMap(({ keys, map }) => keys.map((key): [string, UpMap] => [key, map])));
for (const key of Object.keys(gone)) upMaps.set(key, () => ({ _: key.slice(0, key.indexOf('#')) }));

const isCanonical = (index: number): boolean =>
  isMethodAt(index) ? index < classCount + canonicalMethods : index < canonicalClasses;

/** What is read off the wire, in canonical shape whichever layer it is of. */
function readerAt(index: number): ReadObject {
  const read = compileReader(index);
  const map = isCanonical(index) ? undefined : upMaps.get(`${nameAt(index)}#${idAt(index).toString(16)}`);
  return map === undefined ? read : (reader) => map(read(reader) as never);
}

/** Compiles its reader when it first reads. */
function readableAt(index: number): Readable {
  const readable: Readable = {
    type: typeAt(index),
    isMethod: isMethodAt(index),
    read: (reader) => {
      readable.read = readerAt(index);
      return readable.read(reader);
    },
  };
  return readable;
}

function allReadable(): Map<number, Readable> {
  const readable = new Map<number, Readable>();
  for (let index = 0; index < definitionCount; index += 1) {
    if (isMethodAt(index) || index < readableClasses) readable.set(idAt(index), readableAt(index));
  }
  readable.set(boolTrueId, { type: 'Bool', isMethod: false, read: () => true });
  readable.set(boolFalseId, { type: 'Bool', isMethod: false, read: () => false });
  return readable;
}

/** Every constructor and method that a request of any known layer can hold, and all canonical ones. */
export const readers: ReadonlyMap<number, Readable> = allReadable();
