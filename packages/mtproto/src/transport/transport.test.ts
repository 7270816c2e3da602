import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCrypto } from '@suaka/crypto-node';
import fc from 'fast-check';
import { createClientCodec, type ClientTransport } from './client-frame-codec.ts';
import { detectTransport } from './detect-transport.ts';
import type { ClientFrameCodec, FrameSink } from './frame-codec.ts';
import { ServerFrameCodec, type ServerTransport } from './server-frame-codec.ts';
import { transportErrors } from './transport-error.ts';

const crypto = new NodeCrypto();
const runs = { seed: 11, numRuns: 80 };

const transports: readonly ClientTransport[] = [
  { framing: 'full', obfuscated: false },
  ...(['abridged', 'intermediate', 'padded'] as const).flatMap((framing): ClientTransport[] => [
    { framing, obfuscated: false },
    { framing, obfuscated: true, dcId: -2 },
  ]),
];

const nameOf = ({ framing, obfuscated }: ClientTransport): string => (obfuscated ? `obfuscated ${framing}` : framing);

/** An encrypted packet as far as a framing can tell: a key id and whole blocks. */
const packetOf = (blocks: number): Uint8Array => {
  const packet = crypto.randomBytes(24 + blocks * 16);
  packet[0] = 1;
  return packet;
};

/** A plain packet: no key id, a length that is true. */
const plainPacketOf = (words: number): Uint8Array => {
  const packet = new Uint8Array(20 + words * 4).fill(7);
  packet.fill(0, 0, 8);
  new DataView(packet.buffer).setUint32(16, words * 4, true);
  return packet;
};

const concat = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** The same bytes in pieces whose lengths repeat `lengths`. */
function* cut(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, index = 0; at < bytes.length; index += 1) {
    const end = at + (lengths[index % lengths.length] ?? 1);
    yield bytes.slice(at, end);
    at = end;
  }
}

interface Heard {
  readonly frames: string[];
  readonly acksWanted: boolean[];
  readonly tokens: number[];
  readonly errors: number[];
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function listen(): { heard: Heard; sink: FrameSink } {
  const heard: Heard = { frames: [], acksWanted: [], tokens: [], errors: [] };
  const sink: FrameSink = {
    onFrame(frame, quickAckWanted) {
      heard.frames.push(hex(frame));
      heard.acksWanted.push(quickAckWanted);
    },
    onQuickAck: (token) => heard.tokens.push(token),
    onTransportError: (code) => heard.errors.push(code),
  };
  return { heard, sink };
}

function connect(transport: ClientTransport): { client: ClientFrameCodec; server: ServerFrameCodec } {
  const client = createClientCodec(crypto, transport);
  const first = concat([client.preamble, transport.framing === 'full' ? new FullOpening().bytes : new Uint8Array(8)]);
  const detected = detectTransport(first);
  assert.ok(detected !== undefined && detected !== 'http' && detected !== 'tls');
  return { client, server: new ServerFrameCodec(crypto, detected) };
}

/** The first eight bytes of a full stream: a length and the sequence number 0. */
class FullOpening {
  readonly bytes = Uint8Array.of(52, 0, 0, 0, 0, 0, 0, 0);
}

const packets = fc.array(
  fc.oneof(fc.integer({ min: 2, max: 200 }).map(packetOf), fc.integer({ min: 1, max: 60 }).map(plainPacketOf)),
  { minLength: 1, maxLength: 8 },
);
const pieces = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 6 });

for (const transport of transports) {
  test(`${nameOf(transport)}: the server is told from the first bytes`, () => {
    const { server } = connect(transport);
    const expected: ServerTransport = transport.obfuscated ? 'obfuscated' : transport.framing;
    assert.equal(server.framing, transport.obfuscated ? undefined : expected);
  });

  test(`${nameOf(transport)}: any chunking of the stream gives the server the same frames`, () => {
    fc.assert(
      fc.property(packets, pieces, fc.boolean(), (sent, lengths, wanted) => {
        const { client, server } = connect(transport);
        const stream = concat([client.preamble, ...sent.map((packet) => client.encodeFrame(packet, wanted))]);
        const { heard, sink } = listen();
        for (const chunk of cut(stream, lengths)) server.receive(chunk, sink);
        assert.deepEqual(heard.frames, sent.map(hex));
        assert.equal(server.heldBytes, 0);
        const canAck = transport.framing !== 'full';
        assert.ok(heard.acksWanted.every((each) => each === (wanted && canAck)));
      }),
      runs,
    );
  });

  test(`${nameOf(transport)}: any chunking gives the client the same frames, quick acks and errors`, () => {
    fc.assert(
      fc.property(packets, pieces, fc.integer({ min: 0, max: 0xffff_ffff }), (sent, lengths, token) => {
        const { client, server } = connect(transport);
        const opening = client.encodeFrame(packetOf(2));
        server.receive(concat([client.preamble, opening]), listen().sink);
        const ack = server.encodeQuickAck(token);
        const answers = sent.map((packet) => server.encodeFrame(packet));
        const error = server.encodeTransportError(transportErrors.notFound);
        const { heard, sink } = listen();
        const stream = concat([...(ack === undefined ? [] : [ack]), ...answers, error]);
        for (const chunk of cut(stream, lengths)) client.receive(chunk, sink);
        assert.deepEqual(heard.frames, sent.map(hex));
        assert.deepEqual(heard.tokens, ack === undefined ? [] : [(token | 0x8000_0000) >>> 0]);
        assert.deepEqual(heard.errors, [-404]);
      }),
      runs,
    );
  });

  test(`${nameOf(transport)}: chunks of Node's Buffer come out as plain arrays`, () => {
    const { client, server } = connect(transport);
    const frames: Uint8Array[] = [];
    const stream = Buffer.concat([client.preamble, client.encodeFrame(packetOf(3))]);
    server.receive(stream, { onFrame: (frame) => frames.push(frame) });
    assert.equal(frames[0]?.constructor, Uint8Array);
  });
}
