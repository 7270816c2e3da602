import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCrypto } from '@suaka/crypto-node';
import { createClientCodec } from './client-frame-codec.ts';
import type { FrameSink } from './frame-codec.ts';
import { ServerFrameCodec } from './server-frame-codec.ts';
import { TransportFault } from './transport-error.ts';

const crypto = new NodeCrypto();
const limits = { plainBytesMax: 64, encryptedBytesMax: 1024 };
const ignore: FrameSink = { onFrame: () => undefined };
const faultOf = (reason: string) => (error: unknown) => error instanceof TransportFault && error.reason === reason;

const length = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};

/** A server that has read the tag of the intermediate framing. */
function intermediate(): ServerFrameCodec {
  const server = new ServerFrameCodec(crypto, 'intermediate', { ...limits });
  server.receive(Uint8Array.of(0xee, 0xee, 0xee, 0xee), ignore);
  return server;
}

test('a frame above the limit is refused by its header alone', () => {
  assert.throws(() => intermediate().receive(length(1028), ignore), faultOf('frame-too-large'));
});

test('a plain packet has a smaller limit than one that names a key', () => {
  const server = intermediate();
  server.receive(Buffer.concat([length(128), new Uint8Array(7)]), ignore);
  assert.throws(() => server.receive(new Uint8Array(1), ignore), faultOf('frame-too-large'));
  const other = intermediate();
  other.receive(Buffer.concat([length(128), Uint8Array.of(1), new Uint8Array(127)]), ignore);
  assert.equal(other.heldBytes, 0);
});

test('limits can be raised while a connection lives', () => {
  const server = intermediate();
  server.limits.encryptedBytesMax = 4096;
  server.receive(length(2048), ignore);
  server.receive(Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0), ignore);
  assert.equal(server.heldBytes, 12);
});

test('a frame too small to mean anything is refused', () => {
  assert.throws(() => intermediate().receive(length(3), ignore), faultOf('frame-too-small'));
  const abridged = new ServerFrameCodec(crypto, 'abridged');
  assert.throws(() => abridged.receive(Uint8Array.of(0xef, 0), ignore), faultOf('frame-too-small'));
  const full = new ServerFrameCodec(crypto, 'full');
  assert.throws(() => full.receive(Uint8Array.of(12, 0, 0, 0, 0, 0, 0, 0), ignore), faultOf('frame-too-small'));
});

test('a length that is no whole number of words is refused where the framing asks for words', () => {
  assert.throws(() => intermediate().receive(length(42), ignore), faultOf('frame-misaligned'));
});

test('a header that promises much reserves nothing until it comes', () => {
  const server = new ServerFrameCodec(crypto, 'intermediate');
  server.receive(Buffer.concat([Buffer.alloc(4, 0xee), length(1_000_000), Buffer.alloc(8, 1)]), ignore);
  assert.equal(server.heldBytes, 12);
});

test('full: a changed byte fails the checksum, a frame twice fails the sequence', () => {
  const client = createClientCodec(crypto, { framing: 'full', obfuscated: false });
  const frame = client.encodeFrame(new Uint8Array(40).fill(3));
  const bent = frame.slice();
  bent[20] = 4;
  assert.throws(() => new ServerFrameCodec(crypto, 'full').receive(bent, ignore), faultOf('bad-checksum'));
  const server = new ServerFrameCodec(crypto, 'full');
  server.receive(frame, ignore);
  assert.throws(() => server.receive(frame, ignore), faultOf('bad-sequence'));
});

test('an obfuscated header that names no framing ends the connection', () => {
  const server = new ServerFrameCodec(crypto, 'obfuscated');
  assert.throws(() => server.receive(new Uint8Array(64).fill(9), ignore), faultOf('unknown-obfuscated-framing'));
});

test('the DC in the obfuscated header is not looked at', () => {
  for (const dcId of [2, -2, 10_002, 1, 0, 32_000]) {
    const client = createClientCodec(crypto, { framing: 'padded', obfuscated: true, dcId });
    const server = new ServerFrameCodec(crypto, 'obfuscated');
    server.receive(client.preamble, ignore);
    assert.equal(server.framing, 'padded');
  }
});

test('what a client writes first is never taken for another transport', () => {
  const heads = Array.from({ length: 300 }, () => {
    const { preamble } = createClientCodec(crypto, { framing: 'abridged', obfuscated: true, dcId: 2 });
    return preamble;
  });
  assert.ok(heads.every((head) => head.length === 64 && head[0] !== 0xef));
  assert.equal(new Set(heads.map((head) => Buffer.from(head).toString('hex'))).size, 300);
});
