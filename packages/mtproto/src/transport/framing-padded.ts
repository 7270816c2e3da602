import { cutBytes } from '../bytes/slab.ts';
import type { RandomSource } from '../crypto/port.ts';
import type { FrameRoom } from './frame-codec.ts';
import { readLengthHead } from './framing-intermediate.ts';
import { type FrameHead, type Framing, type Side, quickAckBit, readUint32, writeUint32 } from './framing.ts';

/** Random bytes after a payload: 0 to 15. */
const paddingBytesMax = 15;
const plainHeaderBytes = 20;
const encryptedHeaderBytes = 24;
const cipherBlockBytes = 16;

/** Packets shorter than this are no MTProto messages but errors and quick acknowledgments. */
export const shortPacketBytes = 17;

/** The padded intermediate envelope: the length covers the payload and up to 15 random bytes. */
export class PaddedFraming implements Framing {
  readonly kind = 'padded' as const;
  readonly tag: Uint8Array = Uint8Array.of(0xdd, 0xdd, 0xdd, 0xdd);
  private readonly side: Side;
  private readonly random: RandomSource;
  private readonly dice = new Uint8Array(1);

  constructor(side: Side, random: RandomSource) {
    this.side = side;
    this.random = random;
  }

  readHead(bytes: Uint8Array, at: number): FrameHead | undefined {
    return readLengthHead(this.side, bytes, at);
  }

  open(frame: Uint8Array, headerBytes: number): Uint8Array {
    return trimPadding(frame.subarray(headerBytes));
  }

  reserve(payloadBytes: number, quickAckWanted: boolean): FrameRoom {
    // A transport error stays bare: several clients know one by its length of four bytes.
    const paddingBytes = payloadBytes < shortPacketBytes ? 0 : this.roll() & paddingBytesMax;
    const length = payloadBytes + paddingBytes;
    const bytes = cutBytes(4 + length);
    writeUint32(bytes, 0, length | (quickAckWanted ? quickAckBit : 0));
    this.random.fillRandom(bytes.subarray(4 + payloadBytes));
    return { bytes, payloadAt: 4 };
  }

  finish({ bytes }: FrameRoom): Uint8Array {
    return bytes;
  }

  /** A packet of its own: four bytes of ones, the token, up to 8 random bytes. */
  encodeQuickAck(token: number): Uint8Array {
    const length = 8 + (this.roll() % 9);
    const out = new Uint8Array(4 + length);
    writeUint32(out, 0, length);
    writeUint32(out, 4, 0xffff_ffff);
    writeUint32(out, 8, token | quickAckBit);
    this.random.fillRandom(out.subarray(12));
    return out;
  }

  private roll(): number {
    this.random.fillRandom(this.dice);
    return this.dice[0] ?? 0;
  }
}

/** The packet says where it ends: by its length field when plain, by whole cipher blocks otherwise. */
function trimPadding(packet: Uint8Array): Uint8Array {
  if (packet.length < plainHeaderBytes) return packet;
  if (readUint32(packet, 0) === 0 && readUint32(packet, 4) === 0) {
    const end = plainHeaderBytes + readUint32(packet, 16);
    return end < packet.length ? packet.subarray(0, end) : packet;
  }
  const spare = (packet.length - encryptedHeaderBytes) % cipherBlockBytes;
  return spare > 0 ? packet.subarray(0, packet.length - spare) : packet;
}
