import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { NodeCrypto } from '@suaka/crypto-node';
import fc from 'fast-check';
import { createAuthKey } from './auth-key.ts';
import { MessageCipher } from './message-cipher.ts';
import { MessageKeys } from './message-keys.ts';
import { peekAuthKeyId } from './plain-message.ts';

const crypto = new NodeCrypto();
const key = createAuthKey(crypto, crypto.randomBytes(256));
const client = new MessageCipher(crypto, 'client');
const server = new MessageCipher(crypto, 'server');
const header = { salt: -5n, sessionId: 1n << 62n, msgId: 0x65_00_00_00_00_00_00_04n, seqNo: 3 };
const sides = [
  { from: client, to: server, offset: 0 },
  { from: server, to: client, offset: 8 },
] as const;

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Seals any plaintext with a true message key, as a peer with the key but without manners could. */
function sealPlain(plain: Uint8Array, offset: number): Uint8Array {
  const msgKey = new Uint8Array(sha256(key.bytes.subarray(88 + offset, 120 + offset), plain).subarray(8, 24));
  const keys = new MessageKeys(crypto);
  keys.derive(key.bytes, msgKey, offset);
  const sealed = plain.slice();
  crypto.igeEncrypt(sealed, keys.key, keys.iv);
  const id = new Uint8Array(8);
  new DataView(id.buffer).setBigInt64(0, key.id, true);
  return new Uint8Array(Buffer.concat([id, msgKey, sealed]));
}

function plainWith(length: number, bodyBytes: number): Uint8Array {
  const plain = new Uint8Array(length);
  new DataView(plain.buffer).setUint32(28, bodyBytes, true);
  return plain;
}

test('a message of any length comes through in both directions with its header', () => {
  const words = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1500, max: 30_000 }));
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 1 }), (count, side) => {
      const { from, to } = sides[side === 0 ? 0 : 1];
      const body = crypto.randomBytes(count * 4);
      const packet = from.encrypt(key, header, body);
      assert.equal(packet.length % 16, 8);
      assert.equal(peekAuthKeyId(packet), key.id);
      const token = from.lastQuickAckToken;
      const message = to.decrypt(key, packet);
      assert.ok(message !== undefined);
      assert.deepEqual({ ...message, body: undefined }, { ...header, body: undefined, quickAckToken: token });
      assert.deepEqual(message.body, body);
    }),
    { seed: 3, numRuns: 120 },
  );
});

test('the message key is the middle of SHA-256 over key bytes and plaintext, padding included', () => {
  const plain = plainWith(64, 16);
  for (const { to, offset } of sides) assert.ok(to.decrypt(key, sealPlain(plain, offset)) !== undefined);
});

test('the quick ack token is the first word of that hash with bit 31 set', () => {
  const plain = plainWith(64, 16);
  const token = (sha256(key.bytes.subarray(88, 120), plain).readUInt32LE(0) | 0x8000_0000) >>> 0;
  assert.equal(server.decrypt(key, sealPlain(plain, 0))?.quickAckToken, token);
});

test('a message is not taken by the side that sent it', () => {
  assert.equal(client.decrypt(key, client.encrypt(key, header, new Uint8Array(16))), undefined);
});

test('any changed byte of message key or ciphertext makes the message invalid', () => {
  const packet = client.encrypt(key, header, new Uint8Array(40));
  for (let at = 8; at < packet.length; at += 1) {
    const bent = packet.slice();
    bent[at] = (bent[at] ?? 0) ^ 0x40;
    assert.equal(server.decrypt(key, bent), undefined, `byte ${at}`);
  }
});

test('another auth key does not open it', () => {
  const other = createAuthKey(crypto, crypto.randomBytes(256));
  assert.equal(server.decrypt(other, client.encrypt(key, header, new Uint8Array(16))), undefined);
});

test('padding is 12 to 1024 bytes, and lengths are whole words inside the message', () => {
  const isTaken = (length: number, bodyBytes: number): boolean =>
    server.decrypt(key, sealPlain(plainWith(length, bodyBytes), 0)) !== undefined;
  assert.equal(isTaken(64, 20), true);
  assert.equal(isTaken(64, 24), false);
  assert.equal(isTaken(64, 18), false);
  assert.equal(isTaken(64, 32), false);
  assert.equal(isTaken(64, 0xffff_fff0), false);
  assert.equal(isTaken(1056, 0), true);
  assert.equal(isTaken(1072, 0), false);
  assert.equal(isTaken(1072, 16), true);
});

test('packets too short or not in whole blocks are no messages', () => {
  for (const length of [0, 7, 8, 24, 40, 56, 71, 73, 80, 87]) {
    assert.equal(server.decrypt(key, new Uint8Array(length)), undefined);
  }
});

test('padding is random', () => {
  const packets = new Set(
    Array.from({ length: 50 }, () => Buffer.from(client.encrypt(key, header, new Uint8Array(4))).toString('hex')),
  );
  assert.equal(packets.size, 50);
});

test('a body that is no whole number of words is the mistake of the caller', () => {
  assert.throws(() => client.encrypt(key, header, new Uint8Array(3)), RangeError);
});
