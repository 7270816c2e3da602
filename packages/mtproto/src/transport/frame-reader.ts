import { FrameBuffer } from './frame-buffer.ts';
import type { FrameLimits, FrameSink } from './frame-codec.ts';
import { type FrameHead, type Framing, readUint32 } from './framing.ts';
import { shortPacketBytes } from './framing-padded.ts';
import { TransportFault } from './transport-error.ts';

/** A header and the auth key id after it fit in this many bytes in every framing. */
const peekBytes = 16;
const authKeyIdBytes = 8;
const quickAckPacketMark = 0xffff_ffff;

/** Cuts a stream of bytes, already de-obfuscated, into frames, whatever the chunks it comes in. */
export class FrameReader {
  readonly framing: Framing;
  readonly limits: FrameLimits;
  private readonly buffer = new FrameBuffer();
  private readonly isClient: boolean;

  constructor(framing: Framing, limits: FrameLimits, isClient: boolean) {
    this.framing = framing;
    this.limits = limits;
    this.isClient = isClient;
  }

  get heldBytes(): number {
    return this.buffer.length;
  }

  /** Frames that are whole within `chunk` are views of it; only the pieces of others are copied. */
  receive(chunk: Uint8Array, start: number, sink: FrameSink): void {
    let at = start;
    while (at < chunk.length) {
      at = this.buffer.length === 0 ? this.readDirect(chunk, at, sink) : this.readHeld(chunk, at, sink);
    }
  }

  private readDirect(chunk: Uint8Array, at: number, sink: FrameSink): number {
    const size = this.sizeAt(chunk, at);
    const available = chunk.length - at;
    if (size === undefined || size.bytes > available) {
      return at + this.buffer.append(chunk, at, size?.bytes ?? peekBytes);
    }
    this.emit(chunk.subarray(at, at + size.bytes), size.head, sink);
    return at + size.bytes;
  }

  private readHeld(chunk: Uint8Array, at: number, sink: FrameSink): number {
    let size = this.sizeAt(this.buffer.view(), 0);
    let next = at;
    if (size === undefined) {
      // The frame may be shorter than a whole peek, so the header is completed byte by byte.
      next += this.buffer.append(chunk, at, 1);
      size = this.sizeAt(this.buffer.view(), 0);
      if (size === undefined) return next;
    }
    next += this.buffer.append(chunk, next, size.bytes - this.buffer.length);
    if (this.buffer.length === size.bytes) this.emit(this.buffer.take(), size.head, sink);
    return next;
  }

  /** The whole size of the frame at `at`, once enough is there to know that it is allowed. */
  private sizeAt(bytes: Uint8Array, at: number): { head: FrameHead; bytes: number } | undefined {
    const head = this.framing.readHead(bytes, at);
    if (head === undefined) return undefined;
    if (head.kind === 'quick-ack') return { head, bytes: head.headerBytes };
    const { headerBytes, payloadBytes, trailerBytes } = head;
    if (payloadBytes > this.limits.encryptedBytesMax) throw new TransportFault('frame-too-large');
    if (payloadBytes > this.limits.plainBytesMax) {
      const keyAt = at + headerBytes;
      if (bytes.length < keyAt + authKeyIdBytes) return undefined;
      const isPlain = readUint32(bytes, keyAt) === 0 && readUint32(bytes, keyAt + 4) === 0;
      if (isPlain) throw new TransportFault('frame-too-large');
    }
    return { head, bytes: headerBytes + payloadBytes + trailerBytes };
  }

  private emit(frame: Uint8Array, head: FrameHead, sink: FrameSink): void {
    if (head.kind === 'quick-ack') return sink.onQuickAck?.(head.token);
    const payload = this.framing.open(frame, head.headerBytes, head.payloadBytes);
    if (this.isClient && payload.length < shortPacketBytes) return emitShort(payload, sink);
    return sink.onFrame(payload, head.quickAckWanted);
  }
}

/** What a server sends that is no message: an error, a quick acknowledgment, or nothing (zero). */
function emitShort(payload: Uint8Array, sink: FrameSink): void {
  const word = readUint32(payload, 0);
  if (word === quickAckPacketMark && payload.length >= 8) return sink.onQuickAck?.(readUint32(payload, 4));
  return word === 0 ? undefined : sink.onTransportError?.(word | 0);
}
