import type { TransportErrorCode } from './transport-error.ts';

/** The framings of core.telegram.org/mtproto/mtproto-transports. */
export type FramingKind = 'full' | 'abridged' | 'intermediate' | 'padded';

/** Receives what a stream of bytes turns out to hold, in order. */
export interface FrameSink {
  /**
   * One MTProto packet, its padding removed. It is a view into memory that the codec does not touch
   * again, so it may be kept and decrypted in place.
   * @param quickAckWanted the sender set the bit that asks for a quick acknowledgment
   */
  onFrame(frame: Uint8Array, quickAckWanted: boolean): void;
  /** Client only: the server acknowledges the message with this token (bit 31 is set). */
  onQuickAck?(token: number): void;
  /** Client only: a negative number instead of a packet, as -404 or -429. */
  onTransportError?(code: number): void;
}

/** The largest frames accepted. They may be changed at any time, as a connection earns trust. */
export interface FrameLimits {
  /** For packets without an auth key (key exchange), in bytes. */
  plainBytesMax: number;
  /** For packets that name an auth key, in bytes. */
  encryptedBytesMax: number;
}

/**
 * One side of one connection: bytes in, frames out and the other way round. It owns no socket.
 * `receive` throws `TransportFault` for a stream that cannot be continued: close the connection.
 */
export interface FrameStream {
  /** What the stream turned out to be; `undefined` until enough bytes of it have come. */
  readonly framing: FramingKind | undefined;
  readonly limits: FrameLimits;
  /** Bytes held of a frame that is not whole yet. */
  readonly heldBytes: number;
  /** May change `chunk` in place (de-obfuscation) and hand out views of it. */
  receive(chunk: Uint8Array, sink: FrameSink): void;
  /** Frees the ciphers of an obfuscated stream. */
  close(): void;
}

/** A frame to be filled: its head is written, the payload goes to `payloadAt`. */
export interface FrameRoom {
  readonly bytes: Uint8Array;
  readonly payloadAt: number;
}

/** The server's end. */
export interface FrameCodec extends FrameStream {
  encodeFrame(frame: Uint8Array): Uint8Array;
  /** Room for a packet of this many bytes, which is written there instead of being copied. Nothing is sent in between. */
  reserveFrame(payloadBytes: number): FrameRoom;
  finishFrame(room: FrameRoom): Uint8Array;
  /** `undefined` where the framing has no quick acknowledgments (full). */
  encodeQuickAck(token: number): Uint8Array | undefined;
  /** The four bytes of a transport error, framed. */
  encodeTransportError(code: TransportErrorCode): Uint8Array;
}

/** The client's end. */
export interface ClientFrameCodec extends FrameStream {
  /** What to send before the first frame: a tag, the obfuscated header, or nothing. */
  readonly preamble: Uint8Array;
  /** @param quickAckWanted asks for a quick acknowledgment, where the framing has them */
  encodeFrame(frame: Uint8Array, quickAckWanted?: boolean): Uint8Array;
}
