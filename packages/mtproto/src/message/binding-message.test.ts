import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCrypto } from '@suaka/crypto-node';
import { createAuthKey } from './auth-key.ts';
import { buildBindingMessage, openBindingMessage } from './binding-message.ts';

const crypto = new NodeCrypto();
const permKey = createAuthKey(crypto, crypto.randomBytes(256));
const msgId = 0x65_00_00_00_00_00_00_04n;
const binding = {
  nonce: -1n,
  tempAuthKeyId: 2n,
  permAuthKeyId: permKey.id,
  tempSessionId: 77n,
  expiresAt: 1_800_000_000,
};
const message = buildBindingMessage(crypto, permKey, msgId, binding);

test('a binding message opens to what was put in', () => {
  assert.deepEqual(openBindingMessage(crypto, permKey, msgId, message), binding);
});

test('it is 104 bytes: key id, message key and five blocks', () => {
  assert.equal(message.length, 104);
});

test('it is valid for its own message id and its own permanent key alone', () => {
  const other = createAuthKey(crypto, crypto.randomBytes(256));
  assert.equal(openBindingMessage(crypto, permKey, msgId + 4n, message), undefined);
  assert.equal(openBindingMessage(crypto, other, msgId, message), undefined);
});

test('any changed byte before the padding makes it invalid', () => {
  // The last block holds padding; in IGE a change there reaches nothing before it.
  for (let at = 0; at < 88; at += 1) {
    const bent = message.slice();
    bent[at] = (bent[at] ?? 0) ^ 1;
    assert.equal(openBindingMessage(crypto, permKey, msgId, bent), undefined, `byte ${at}`);
  }
});

test('lengths that do not fit are invalid', () => {
  for (const length of [0, 8, 24, 40, 103]) {
    assert.equal(openBindingMessage(crypto, permKey, msgId, message.slice(0, length)), undefined);
  }
  const longer = new Uint8Array([...message, ...new Uint8Array(16)]);
  assert.equal(openBindingMessage(crypto, permKey, msgId, longer), undefined);
});
