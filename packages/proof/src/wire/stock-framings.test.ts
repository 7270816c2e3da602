import assert from 'node:assert/strict';
import { createCipheriv, randomBytes, randomFillSync } from 'node:crypto';
import { test } from 'node:test';
import { Bytes } from '@fuman/io';
import {
  IntermediatePacketCodec,
  ObfuscatedPacketCodec,
  PaddedIntermediatePacketCodec,
  TransportError,
  type IPacketCodec,
} from '@mtcute/core';
import type { ICryptoProvider, Logger } from '@mtcute/core/utils.js';
import { detectTransport, ServerFrameCodec } from '@suaka/mtproto';
import { crypto } from './exchange-harness.ts';

/** What the codecs use of mtcute's crypto, straight from OpenSSL. */
const stockCrypto = {
  randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
  randomFill: (out: Uint8Array) => void randomFillSync(out),
  createAesCtr(key: Uint8Array, iv: Uint8Array) {
    const cipher = createCipheriv('aes-256-ctr', key, iv);
    return { process: (data: Uint8Array) => new Uint8Array(cipher.update(data)) };
  },
} as unknown as ICryptoProvider;
// The codecs under test write nothing to their log.
const log = {} as Logger;

const codecs: Readonly<Record<string, () => IPacketCodec>> = {
  intermediate: () => new IntermediatePacketCodec(),
  padded: () => new PaddedIntermediatePacketCodec(),
  'obfuscated intermediate': () => new ObfuscatedPacketCodec(new IntermediatePacketCodec()),
  'obfuscated padded': () => new ObfuscatedPacketCodec(new PaddedIntermediatePacketCodec()),
};

function packetOf(blocks: number): Uint8Array {
  const packet = crypto.randomBytes(24 + 16 * blocks);
  packet[0] = 1;
  return packet;
}

/** Connects a stock codec to our server's end, with the tag sent. */
async function connect(create: () => IPacketCodec): Promise<{ stock: IPacketCodec; server: ServerFrameCodec }> {
  const stock = create();
  stock.setup?.(stockCrypto, log);
  const tag = await stock.tag();
  const detected = detectTransport(new Uint8Array([...tag, ...new Uint8Array(4)]));
  assert.ok(detected !== undefined && detected !== 'http' && detected !== 'tls');
  const server = new ServerFrameCodec(crypto, detected);
  server.receive(tag.slice(), { onFrame: () => assert.fail('a frame out of a tag') });
  return { stock, server };
}

for (const [name, create] of Object.entries(codecs)) {
  test(`mtcute's ${name} codec and the server understand each other`, async () => {
    const { stock, server } = await connect(create);
    const sent = [2, 30, 400].map(packetOf);
    const frames: Uint8Array[] = [];
    for (const packet of sent) {
      const out = Bytes.alloc();
      await stock.encode(packet, out);
      server.receive(out.result().slice(), { onFrame: (frame) => frames.push(frame) });
    }
    assert.deepEqual(frames, sent);
    for (const packet of sent) {
      const frame = await stock.decode(Bytes.from(server.encodeFrame(packet)), false);
      // Padding is for the message layer of mtcute to cut off.
      assert.deepEqual(frame?.subarray(0, packet.length), packet);
    }
  });

  test(`mtcute's ${name} codec takes a transport error for one`, async () => {
    const { stock, server } = await connect(create);
    const error = Bytes.from(server.encodeTransportError(-404));
    await assert.rejects(
      async () => stock.decode(error, false),
      (thrown) => thrown instanceof TransportError && thrown.code === 404,
    );
  });
}
