import assert from 'node:assert/strict';
import {
  createClientCodec,
  detectTransport,
  ServerFrameCodec,
  TransportFault,
  type ClientTransport,
  type FrameLimits,
} from '@suaka/mtproto';
import { crypto } from '../wire/exchange-harness.ts';
import type { FuzzOptions, FuzzTally } from './fuzz-options.ts';
import { Dice, mutate } from './mutate.ts';

const transports: readonly ClientTransport[] = [
  { framing: 'full', obfuscated: false },
  { framing: 'abridged', obfuscated: false },
  { framing: 'intermediate', obfuscated: false },
  { framing: 'padded', obfuscated: false },
  { framing: 'abridged', obfuscated: true, dcId: 2 },
  { framing: 'intermediate', obfuscated: true, dcId: 2 },
  { framing: 'padded', obfuscated: true, dcId: 2 },
];

const limits: FrameLimits = { plainBytesMax: 512, encryptedBytesMax: 4096 };

/** The longest header with the auth key id that is looked at behind it, and a checksum. */
const envelopeBytesMax = 32;

/** What a client sends first, bent. Obfuscated streams are bent before and after their key stream. */
function bentStream(dice: Dice): Uint8Array {
  const client = createClientCodec(crypto, dice.pick(transports));
  const frames = Array.from({ length: 1 + dice.below(4) }, () => {
    const packet = dice.bytes(24 + 16 * dice.below(30));
    return client.encodeFrame(dice.once(3) ? packet.fill(0, 0, 8) : packet, dice.once(2));
  });
  const stream = new Uint8Array(Buffer.concat([client.preamble, ...frames]));
  return dice.once(20) ? stream : mutate(stream, dice);
}

/** Feeds one stream in pieces; true where it was refused. */
function feed(stream: Uint8Array, dice: Dice): boolean {
  const detected = detectTransport(stream);
  if (detected === undefined || detected === 'http' || detected === 'tls') return true;
  const server = new ServerFrameCodec(crypto, detected, { ...limits });
  let framesBytes = 0;
  const onFrame = (frame: Uint8Array): void => {
    assert.ok(frame.length <= limits.encryptedBytesMax, 'a frame above the limit');
    framesBytes += frame.length;
  };
  try {
    for (let at = 0; at < stream.length;) {
      const length = 1 + dice.below(dice.once(4) ? 5 : 400);
      server.receive(stream.slice(at, at + length), { onFrame });
      at += length;
      assert.ok(server.heldBytes <= limits.encryptedBytesMax + envelopeBytesMax, 'more held than one frame');
    }
    return false;
  } catch (error) {
    if (error instanceof TransportFault) return true;
    throw error;
  } finally {
    server.close();
    assert.ok(framesBytes <= stream.length, 'frames longer than their stream');
  }
}

/** Bent streams of every transport: a frame, a fault or nothing, within the limits, and no crash. */
export function fuzzStreams({ seed, count }: FuzzOptions): FuzzTally {
  const dice = new Dice(seed);
  let refusedCount = 0;
  for (let index = 0; index < count; index += 1) if (feed(bentStream(dice), dice)) refusedCount += 1;
  return { count, refusedCount };
}
