import type { FrameRoom, FramingKind } from './frame-codec.ts';

/** Which end of the connection a codec plays: the two read quick acknowledgments differently. */
export type Side = 'server' | 'client';

/** What the bytes at the head of the stream announce. */
export type FrameHead =
  | {
      readonly kind: 'frame';
      readonly headerBytes: number;
      readonly payloadBytes: number;
      /** Bytes after the payload (the checksum of the full transport). */
      readonly trailerBytes: number;
      readonly quickAckWanted: boolean;
    }
  | { readonly kind: 'quick-ack'; readonly headerBytes: number; readonly token: number };

/** One envelope of core.telegram.org/mtproto/mtproto-transports, for one side of one connection. */
export interface Framing {
  readonly kind: FramingKind;
  /** What a client sends before its first frame on a stream that is not obfuscated. */
  readonly tag: Uint8Array;
  /** `undefined` while the header is not whole. Throws `TransportFault` for impossible lengths. */
  readHead(bytes: Uint8Array, at: number): FrameHead | undefined;
  /** Takes the payload out of a whole frame, header and trailer included, after checking it. */
  open(frame: Uint8Array, headerBytes: number, payloadBytes: number): Uint8Array;
  /** Makes room for a payload of this many bytes. What is reserved is finished before anything else is reserved. */
  reserve(payloadBytes: number, quickAckWanted: boolean): FrameRoom;
  /** Completes a frame whose payload was put in, and returns it. */
  finish(room: FrameRoom): Uint8Array;
  encodeQuickAck(token: number): Uint8Array | undefined;
}

/** The frame of a payload that is there already. */
export function encodeWith(framing: Framing, payload: Uint8Array, quickAckWanted: boolean): Uint8Array {
  const room = framing.reserve(payload.length, quickAckWanted);
  room.bytes.set(payload, room.payloadAt);
  return framing.finish(room);
}

/** The smallest payload that means something: a transport error. */
export const payloadBytesMin = 4;

/** Bit 31, which marks quick acknowledgments and the wish for them. */
export const quickAckBit = 0x8000_0000;

export const readUint32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;

export function writeUint32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 24;
}
