import { Long, type tl } from '@mtcute/core';
import { loose } from '../../conformance/loose.ts';

/** Deeper than any answer is. */
const depthMax = 40;

/** Every object and value in an answer, itself included. */
export function* partsOf(value: unknown, depth = 0): Generator {
  if (depth > depthMax) throw new Error('an answer without an end');
  yield value;
  if (Long.isLong(value) || value instanceof Uint8Array) return;
  const items = Array.isArray(value) ? value : Object.values(loose(value) ?? {});
  for (const item of items) yield* partsOf(item, depth + 1);
}

/** True where a text of the answer holds the marker. */
export function holds(answer: unknown, marker: string): boolean {
  for (const part of partsOf(answer)) {
    if (typeof part === 'string' && part.includes(marker)) return true;
  }
  return false;
}

type Named<N extends tl.TlObject['_']> = Extract<tl.TlObject, { _: N }>;

/** All objects of one constructor in an answer, in order, wherever they are. */
export function pick<N extends tl.TlObject['_']>(answer: unknown, name: N): Named<N>[] {
  const found: Named<N>[] = [];
  for (const part of partsOf(answer)) if (loose(part)?.['_'] === name) found.push(part as Named<N>);
  return found;
}

/**
 * A value in a form that can be compared whoever read it: longs as text, bytes as hex. A flag that is not set is
 * false to one library and nothing to another.
 */
export function plain(value: unknown): unknown {
  if (Long.isLong(value)) return value.toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(plain);
  if (value === undefined) return false;
  const object = loose(value);
  if (object === undefined) return value;
  const there = Object.entries(object).filter(([, part]) => part !== undefined && part !== false);
  return Object.fromEntries(there.map(([field, part]) => [field, plain(part)]));
}
