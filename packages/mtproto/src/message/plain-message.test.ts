import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePlainMessage, encodePlainMessage, peekAuthKeyId } from './plain-message.ts';

test('an unencrypted message has a zero key id, a message id, a length and a body', () => {
  const packet = encodePlainMessage(0x51e57ac42770964an, Uint8Array.of(1, 2, 3, 4));
  const head = '00000000000000004a967027c47ae55104000000';
  assert.equal(Buffer.from(packet).toString('hex'), `${head}01020304`);
  assert.equal(peekAuthKeyId(packet), 0n);
  assert.deepEqual(decodePlainMessage(packet), { msgId: 0x51e57ac42770964an, body: Uint8Array.of(1, 2, 3, 4) });
});

test('bytes past the stated length are not part of the body', () => {
  const packet = Buffer.concat([encodePlainMessage(4n, new Uint8Array(4)), Buffer.alloc(7)]);
  assert.equal(decodePlainMessage(new Uint8Array(packet))?.body.length, 4);
});

test('a length that lies, a key id, or a stump is no unencrypted message', () => {
  const packet = encodePlainMessage(4n, new Uint8Array(8));
  const change = (at: number, value: number): Uint8Array => packet.map((byte, index) => (index === at ? value : byte));
  for (const bent of [change(0, 1), change(16, 12), change(16, 0), change(16, 7), change(19, 255)]) {
    assert.equal(decodePlainMessage(bent), undefined);
  }
  assert.equal(decodePlainMessage(packet.subarray(0, 23)), undefined);
  assert.equal(peekAuthKeyId(packet.subarray(0, 7)), undefined);
});
