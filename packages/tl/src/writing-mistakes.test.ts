import assert from 'node:assert/strict';
import test from 'node:test';
import { encodeObject } from './codec.ts';
import type { AnyObject } from './types.ts';

const photo = { _: 'photo', id: 1n, access_hash: 1n, file_reference: new Uint8Array(0), date: 1, sizes: [], dc_id: 2 };

test('fields that share a flag bit are written together or not at all', () => {
  const set = { _: 'stickerSet', id: 1n, access_hash: 1n, title: 't', short_name: 's', count: 1, hash: 1 };
  const whole = { ...set, thumbs: [], thumb_dc_id: 2, thumb_version: 1 };
  assert.ok(encodeObject(whole as AnyObject).length > 0);
  assert.throws(() => encodeObject({ ...set, thumbs: [] } as AnyObject), /thumbs, thumb_dc_id, thumb_version/u);
  assert.throws(() => encodeObject({ ...set, thumb_version: 1 } as AnyObject), /go together/u);
});

test('a required field that is missing or of another kind throws instead of becoming a zero', () => {
  assert.ok(encodeObject(photo as AnyObject).length > 0);
  for (const key of Object.keys(photo).filter((name) => name !== '_')) {
    assert.throws(() => encodeObject({ ...photo, [key]: undefined } as unknown as AnyObject), key);
  }
  assert.throws(() => encodeObject({ ...photo, date: 1.5 } as AnyObject));
  assert.throws(() => encodeObject({ ...photo, id: 1 } as unknown as AnyObject));
  assert.throws(() => encodeObject({ _: 'userEmpty', id: 2 ** 60 }));
});

test('what no schema has cannot be written, nor anything for a layer that is not served', () => {
  assert.throws(() => encodeObject({ _: 'noSuchThing' } as unknown as AnyObject), /cannot say noSuchThing/u);
  assert.throws(() => encodeObject({ _: 'toString' } as unknown as AnyObject), /cannot say toString/u);
  assert.throws(() => encodeObject({ _: 'updatesTooLong' }, 145), /no layer 145/u);
});
