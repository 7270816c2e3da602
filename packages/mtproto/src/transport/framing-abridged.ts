import { cutBytes } from '../bytes/slab.ts';
import type { FrameRoom } from './frame-codec.ts';
import { TransportFault } from './transport-error.ts';
import { type FrameHead, type Framing, type Side, quickAckBit, readUint32, writeUint32 } from './framing.ts';

/** Lengths from here on, counted in words of four bytes, take three more bytes. */
const longLengthWords = 0x7f;

const swapBytes = (value: number): number =>
  ((value >>> 24) | ((value >>> 8) & 0xff00) | ((value << 8) & 0xff_0000) | (value << 24)) >>> 0;

/** The abridged envelope: one length byte, or 0x7f and three; bit 7 asks for a quick acknowledgment. */
export class AbridgedFraming implements Framing {
  readonly kind = 'abridged' as const;
  readonly tag: Uint8Array = Uint8Array.of(0xef);
  private readonly side: Side;

  constructor(side: Side) {
    this.side = side;
  }

  readHead(bytes: Uint8Array, at: number): FrameHead | undefined {
    const first = bytes[at];
    if (first === undefined) return undefined;
    if (this.side === 'client' && first >= 0x80) return this.readToken(bytes, at);
    let words = first & 0x7f;
    let headerBytes = 1;
    if (words === longLengthWords) {
      if (bytes.length - at < 4) return undefined;
      words = readUint32(bytes, at) >>> 8;
      headerBytes = 4;
    }
    if (words === 0) throw new TransportFault('frame-too-small');
    return { kind: 'frame', headerBytes, payloadBytes: words * 4, trailerBytes: 0, quickAckWanted: first >= 0x80 };
  }

  private readToken(bytes: Uint8Array, at: number): FrameHead | undefined {
    if (bytes.length - at < 4) return undefined;
    return { kind: 'quick-ack', headerBytes: 4, token: swapBytes(readUint32(bytes, at)) };
  }

  open(frame: Uint8Array, headerBytes: number): Uint8Array {
    return frame.subarray(headerBytes);
  }

  reserve(payloadBytes: number, quickAckWanted: boolean): FrameRoom {
    if (payloadBytes % 4 !== 0) throw new RangeError('an abridged payload is made of whole words');
    const words = payloadBytes / 4;
    const payloadAt = words < longLengthWords ? 1 : 4;
    const bytes = cutBytes(payloadAt + payloadBytes);
    const bit = quickAckWanted ? 0x80 : 0;
    if (payloadAt === 1) bytes[0] = words | bit;
    else writeUint32(bytes, 0, (words << 8) | longLengthWords | bit);
    return { bytes, payloadAt };
  }

  finish({ bytes }: FrameRoom): Uint8Array {
    return bytes;
  }

  encodeQuickAck(token: number): Uint8Array {
    const out = new Uint8Array(4);
    writeUint32(out, 0, swapBytes((token | quickAckBit) >>> 0));
    return out;
  }
}
