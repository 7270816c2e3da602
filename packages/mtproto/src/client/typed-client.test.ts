import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CANONICAL_LAYER, decodeRequest, encodeObject, encodeResult, type Tl } from '@suaka/tl';
import { generateServerKey, InlineClientKeyCrypto, InlineServerKeyCrypto, NodeCrypto } from '@suaka/crypto-node';
import { nodeCompression } from '@suaka/compression-node';
import { ManualClock } from '../testing/manual-clock.ts';
import { MemoryServer } from '../testing/memory-server.ts';
import { TypedClient } from './typed-client.ts';

test('calls and updates are objects of the schema, and the first call brings layer and initConnection', async () => {
  const clock = new ManualClock(1_800_000_000_000);
  const crypto = new NodeCrypto();
  const { privatePem, publicKey } = await generateServerKey(crypto);
  const keyCrypto = new InlineServerKeyCrypto(privatePem);
  const server = new MemoryServer({ crypto, keyCrypto, compression: nodeCompression, clock, publicKey });
  const updates: Tl<'Updates'>[] = [];
  const unreadable: unknown[] = [];
  const client = new TypedClient({
    open: server.open,
    transport: { framing: 'intermediate', obfuscated: false },
    crypto,
    keyCrypto: new InlineClientKeyCrypto(),
    compression: nodeCompression,
    clock,
    publicKeys: [publicKey],
    events: { onUpdates: (each) => updates.push(each), onUnreadable: (body) => unreadable.push(body) },
  });
  client.connect();
  const answer = client.call({ _: 'help.getNearestDc' });
  const request = await server.nextRequest();
  const wrapped = decodeRequest(request.body);
  assert.ok(wrapped._ === 'invokeWithLayer');
  assert.equal(wrapped.layer, CANONICAL_LAYER);
  const inner: unknown = wrapped.query;
  assert.deepEqual((inner as { query: unknown }).query, { _: 'help.getNearestDc' });
  const nearest = { _: 'nearestDc', country: 'ID', this_dc: 2, nearest_dc: 2 } as const;
  server.answer(request, encodeResult('help.getNearestDc', nearest, CANONICAL_LAYER));
  assert.deepEqual(await answer, nearest);

  const tooLong = { _: 'updatesTooLong' } as const;
  server.push(encodeObject(tooLong));
  server.push(Uint8Array.of(1, 2, 3, 4));
  const next = client.call({ _: 'help.getNearestDc' });
  server.answer(await server.nextRequest(), encodeResult('help.getNearestDc', nearest, CANONICAL_LAYER));
  await next;
  assert.deepEqual(updates, [tooLong]);
  assert.equal(unreadable.length, 1);
  client.close();
});
