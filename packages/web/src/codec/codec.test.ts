import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CANONICAL_LAYER, decodeRequest, encodeObject, type AnyObject } from '@suaka/tl';
import { readSchema, type Argument, type Entry } from '../../codec/schema.ts';
import { select } from '../../codec/select.ts';
import { LAYER } from './generated/table.ts';
import { decode, PageCodecError } from './read.ts';
import { byId } from './table.ts';
import { encode } from './write.ts';

const { layer, entries } = readSchema();
const classes = entries.filter((entry) => entry.kind === 'class');
const byType = Map.groupBy(classes, (entry) => entry.type);
const SCALARS: Record<string, () => unknown> = {
  int: () => 7,
  long: () => 2n ** 61n + 5n,
  int53: () => 10_000_000_123,
  double: () => 1.5,
  string: () => 'rumah – 家 🏠',
  bytes: () => new Uint8Array(300).fill(9),
  int128: () => new Uint8Array(16).fill(1),
  int256: () => new Uint8Array(32).fill(2),
  Bool: () => true,
  true: () => true,
};

/** Types whose every constructor holds itself would never end: past this depth optional fields are left out. */
const DEPTH_MAX = 3;

function valueOf(argument: Argument, depth: number): unknown {
  const one = () => {
    const scalar = SCALARS[argument.type];
    if (scalar !== undefined) return scalar();
    const choices = byType.get(argument.type) ?? [];
    const simple = choices.toSorted((a, b) => a.arguments.length - b.arguments.length)[0];
    if (simple === undefined) throw new Error(`nothing is a ${argument.type}`);
    return sample(simple, depth + 1);
  };
  return argument.isVector ? [one(), one()] : one();
}

/** An object with all its fields, as deep as it goes. */
function sample(entry: Entry, depth = 0): { _: string; [field: string]: unknown } {
  const object: { _: string; [field: string]: unknown } = { _: entry.name };
  for (const argument of entry.arguments) {
    if (argument.type === '#') continue;
    if (argument.predicate !== undefined && depth > DEPTH_MAX) continue;
    object[argument.name] = valueOf(argument, depth);
  }
  return object;
}

/** What the page's reader should make of an object. */
function asThePageSees(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asThePageSees);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const object = value as { _: string };
  const one = selected.get(object._);
  const fields = Object.entries(object).filter(([name]) => one?.kept.has(name) === true);
  return {
    _: one?.named === true ? object._ : 'unsupported',
    ...Object.fromEntries(fields.map(([name, field]) => [name, asThePageSees(field)])),
  };
}

const all = select(entries);
const selected = new Map(all.filter((one) => one.entry.kind === 'class').map((one) => [one.entry.name, one]));

test('the page speaks the canonical layer', () => {
  assert.equal(LAYER, layer);
  assert.equal(LAYER, CANONICAL_LAYER);
});

test('every constructor that an answer can hold is read to its end, and what the page keeps is right', () => {
  assert.ok(selected.size > 500);
  for (const { entry } of selected.values()) {
    const object = sample(entry);
    const bytes = encodeObject(object as unknown as AnyObject);
    // Something after it: a reader that stops short or runs on would not find it.
    const vector = new Uint8Array(bytes.length + 12);
    const view = new DataView(vector.buffer);
    view.setUint32(0, 0x1cb5c415, true);
    view.setUint32(4, 2, true);
    vector.set(bytes, 8);
    view.setUint32(8 + bytes.length, 0x997275b5, true);
    assert.deepEqual(decode(vector), [asThePageSees(object), true], entry.name);
  }
});

/** The same without the fields that are there and undefined. */
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const present = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(present.map(([name, field]) => [name, withoutAbsent(field)]));
}

test('every request of the page is read by the server as it was meant', () => {
  for (const { entry, kept } of all) {
    if (entry.kind !== 'method' || entry.arguments.some((argument) => argument.type === '!X')) continue;
    const request: { _: string; [field: string]: unknown } = { _: entry.name };
    for (const argument of entry.arguments) {
      if (kept.has(argument.name)) request[argument.name] = withListed(valueOf(argument, DEPTH_MAX + 1));
    }
    assert.deepEqual(withoutAbsent(decodeRequest(encode(request))), request, entry.name);
  }
});

/** The page writes only the constructors that it lists: others of the same type stand in for them nowhere. */
function withListed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withListed);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const { _: name } = value as { _: string };
  if (byNameListed.has(name)) {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withListed(field)]));
  }
  const type = classes.find((entry) => entry.name === name)?.type ?? '';
  const listed = all.find((one) => one.named && one.entry.kind === 'class' && one.entry.type === type);
  if (listed === undefined) throw new Error(`the page lists no ${type}`);
  return withListed(sample(listed.entry, DEPTH_MAX + 1));
}

const byNameListed = new Set(all.filter((one) => one.named).map((one) => one.entry.name));

test('bytes that are cut short or unknown are refused, not guessed', () => {
  const user = classes.find((entry) => entry.name === 'user');
  assert.ok(user !== undefined);
  const bytes = encodeObject(sample(user) as unknown as AnyObject);
  for (let length = 0; length < bytes.length; length += 1) {
    assert.throws(() => decode(bytes.subarray(0, length)), PageCodecError, `cut at ${length}`);
  }
  assert.throws(() => decode(new Uint8Array([1, 2, 3, 4])), PageCodecError);
  assert.equal(byId.has(0x04030201), false);
});

test('a value that does not fit its field is refused', () => {
  assert.throws(() => encode({ _: 'users.getUsers', id: 5 } as { _: string }), PageCodecError);
  assert.throws(
    () => encode({ _: 'updates.getDifference', pts: 'x', date: 1, qts: 0 } as { _: string }),
    PageCodecError,
  );
  assert.throws(() => encode({ _: 'no.suchMethod' }), PageCodecError);
});
