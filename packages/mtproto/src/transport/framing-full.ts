import { cutBytes } from '../bytes/slab.ts';
import { crc32 } from './crc32.ts';
import type { FrameRoom } from './frame-codec.ts';
import { TransportFault } from './transport-error.ts';
import { type FrameHead, type Framing, payloadBytesMin, readUint32, writeUint32 } from './framing.ts';

const headerBytes = 8;
const trailerBytes = 4;

/** The full envelope: length, sequence number of this connection, payload, CRC-32. */
export class FullFraming implements Framing {
  readonly kind = 'full' as const;
  readonly tag: Uint8Array = new Uint8Array(0);
  private received = 0;
  private sent = 0;

  readHead(bytes: Uint8Array, at: number): FrameHead | undefined {
    if (bytes.length - at < headerBytes) return undefined;
    const length = readUint32(bytes, at);
    const payloadBytes = length - headerBytes - trailerBytes;
    if (payloadBytes < payloadBytesMin) throw new TransportFault('frame-too-small');
    if (length % 4 !== 0) throw new TransportFault('frame-misaligned');
    return { kind: 'frame', headerBytes, payloadBytes, trailerBytes, quickAckWanted: false };
  }

  open(frame: Uint8Array, _headerBytes: number, payloadBytes: number): Uint8Array {
    if (readUint32(frame, 4) !== this.received) throw new TransportFault('bad-sequence');
    const end = headerBytes + payloadBytes;
    if (readUint32(frame, end) !== crc32(frame.subarray(0, end))) throw new TransportFault('bad-checksum');
    this.received += 1;
    return frame.subarray(headerBytes, end);
  }

  reserve(payloadBytes: number): FrameRoom {
    const bytes = cutBytes(headerBytes + payloadBytes + trailerBytes);
    writeUint32(bytes, 0, bytes.length);
    writeUint32(bytes, 4, this.sent);
    return { bytes, payloadAt: headerBytes };
  }

  finish({ bytes }: FrameRoom): Uint8Array {
    const end = bytes.length - trailerBytes;
    writeUint32(bytes, end, crc32(bytes.subarray(0, end)));
    this.sent += 1;
    return bytes;
  }

  /** The full transport has no quick acknowledgments. */
  encodeQuickAck(): undefined {
    return undefined;
  }
}
