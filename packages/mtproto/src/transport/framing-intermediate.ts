import { cutBytes } from '../bytes/slab.ts';
import type { FrameRoom } from './frame-codec.ts';
import { TransportFault } from './transport-error.ts';
import {
  type FrameHead,
  type Framing,
  type Side,
  payloadBytesMin,
  quickAckBit,
  readUint32,
  writeUint32,
} from './framing.ts';

/** The intermediate envelope: four length bytes; bit 31 asks for a quick acknowledgment. */
export class IntermediateFraming implements Framing {
  readonly kind = 'intermediate' as const;
  readonly tag: Uint8Array = Uint8Array.of(0xee, 0xee, 0xee, 0xee);
  private readonly side: Side;

  constructor(side: Side) {
    this.side = side;
  }

  readHead(bytes: Uint8Array, at: number): FrameHead | undefined {
    const head = readLengthHead(this.side, bytes, at);
    if (head?.kind === 'frame' && head.payloadBytes % 4 !== 0) throw new TransportFault('frame-misaligned');
    return head;
  }

  open(frame: Uint8Array, headerBytes: number): Uint8Array {
    return frame.subarray(headerBytes);
  }

  reserve(payloadBytes: number, quickAckWanted: boolean): FrameRoom {
    const bytes = cutBytes(4 + payloadBytes);
    writeUint32(bytes, 0, payloadBytes | (quickAckWanted ? quickAckBit : 0));
    return { bytes, payloadAt: 4 };
  }

  finish({ bytes }: FrameRoom): Uint8Array {
    return bytes;
  }

  encodeQuickAck(token: number): Uint8Array {
    const out = new Uint8Array(4);
    writeUint32(out, 0, token | quickAckBit);
    return out;
  }
}

/** The header that the intermediate and the padded intermediate envelope share. */
export function readLengthHead(side: Side, bytes: Uint8Array, at: number): FrameHead | undefined {
  if (bytes.length - at < 4) return undefined;
  const word = readUint32(bytes, at);
  const marked = word >= quickAckBit;
  if (marked && side === 'client') return { kind: 'quick-ack', headerBytes: 4, token: word };
  const payloadBytes = marked ? word - quickAckBit : word;
  if (payloadBytes < payloadBytesMin) throw new TransportFault('frame-too-small');
  return { kind: 'frame', headerBytes: 4, payloadBytes, trailerBytes: 0, quickAckWanted: marked };
}
