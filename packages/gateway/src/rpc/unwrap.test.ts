import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyRequest } from '@suaka/tl';
import { unwrap } from './unwrap.ts';

const inner: AnyRequest = { _: 'help.getConfig' };
const init = (query: AnyRequest): AnyRequest => ({
  _: 'initConnection',
  api_id: 7,
  device_model: 'm'.repeat(300),
  system_version: 's',
  app_version: 'a',
  system_lang_code: 'id',
  lang_pack: 'p',
  lang_code: 'en',
  query,
});

test('each wrapper leaves what it says, and the request inside comes out', () => {
  const { request, wrapping } = unwrap(
    {
      _: 'invokeAfterMsg',
      msg_id: 4n,
      query: {
        _: 'invokeWithLayer',
        layer: 198,
        query: init({ _: 'invokeAfterMsgs', msg_ids: [8n, 12n], query: { _: 'invokeWithoutUpdates', query: inner } }),
      },
    },
    8,
  );
  assert.deepEqual(request, inner);
  assert.equal(wrapping.layer, 198);
  assert.equal(wrapping.withoutUpdates, true);
  assert.deepEqual(wrapping.after, [4n, 8n, 12n]);
  assert.deepEqual([wrapping.device?.apiId, wrapping.device?.langCode], [7, 'en']);
});

test('facts about the device are cut, however long a client makes them', () => {
  assert.equal(unwrap(init(inner), 8).wrapping.device?.deviceModel.length, 128);
});

test('a bare request has no wrapping', () => {
  const { wrapping } = unwrap(inner, 8);
  assert.deepEqual(wrapping, { layer: undefined, device: undefined, withoutUpdates: false, after: [] });
});

test('a takeout is a method of its own, not a wrapper that is looked through', () => {
  const takeout: AnyRequest = { _: 'invokeWithTakeout', takeout_id: 1n, query: inner };
  assert.equal(unwrap(takeout, 8).request, takeout);
});
