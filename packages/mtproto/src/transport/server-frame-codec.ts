import type { Crypto } from '../crypto/port.ts';
import type { DetectedTransport } from './detect-transport.ts';
import { FrameBuffer } from './frame-buffer.ts';
import type { FrameCodec, FrameLimits, FrameRoom, FrameSink, FramingKind } from './frame-codec.ts';
import { serverFrameLimits } from './frame-limits.ts';
import { FrameReader } from './frame-reader.ts';
import { createFraming } from './create-framing.ts';
import { acceptObfuscation, obfuscatedHeaderBytes, type ObfuscationStreams } from './obfuscation.ts';
import { plainBytes } from './plain-bytes.ts';
import type { TransportErrorCode } from './transport-error.ts';
import { encodeWith, writeUint32 } from './framing.ts';

/** What `detectTransport` can find that carries MTProto frames. */
export type ServerTransport = Exclude<DetectedTransport, 'http' | 'tls'>;

/**
 * The server's end of a stream. Feed it all bytes of the connection from the very first, those that
 * `detectTransport` has looked at included.
 */
export class ServerFrameCodec implements FrameCodec {
  readonly limits: FrameLimits;
  private readonly crypto: Crypto;
  private readonly transport: ServerTransport;
  private preambleLeft: number;
  private readonly preamble = new FrameBuffer();
  private reader: FrameReader | undefined;
  private streams: ObfuscationStreams | undefined;

  constructor(crypto: Crypto, transport: ServerTransport, limits: FrameLimits = serverFrameLimits()) {
    this.crypto = crypto;
    this.transport = transport;
    this.limits = limits;
    this.preambleLeft = obfuscatedHeaderBytes;
    if (transport === 'obfuscated') return;
    this.reader = this.createReader(transport);
    this.preambleLeft = this.reader.framing.tag.length;
  }

  get framing(): FramingKind | undefined {
    return this.reader?.framing.kind;
  }

  get heldBytes(): number {
    return this.preamble.length + (this.reader?.heldBytes ?? 0);
  }

  receive(chunk: Uint8Array, sink: FrameSink): void {
    const bytes = plainBytes(chunk);
    const start = this.preambleLeft > 0 ? this.readPreamble(bytes) : 0;
    if (start === bytes.length || this.reader === undefined) return;
    const rest = start === 0 ? bytes : bytes.subarray(start);
    this.reader.receive(this.streams === undefined ? rest : this.streams.incoming.apply(rest), 0, sink);
  }

  /** Returns how many bytes of `chunk` belong to the tag or the obfuscated header. */
  private readPreamble(chunk: Uint8Array): number {
    const taken = this.preamble.append(chunk, 0, this.preambleLeft);
    this.preambleLeft -= taken;
    if (this.preambleLeft > 0) return taken;
    const preamble = this.preamble.take();
    if (this.transport === 'obfuscated') {
      const { framing, streams } = acceptObfuscation(this.crypto, preamble);
      this.streams = streams;
      this.reader = this.createReader(framing);
    }
    return taken;
  }

  private createReader(framing: FramingKind): FrameReader {
    return new FrameReader(createFraming(framing, 'server', this.crypto), this.limits, false);
  }

  encodeFrame(frame: Uint8Array): Uint8Array {
    return this.seal(encodeWith(this.openReader().framing, frame, false));
  }

  reserveFrame(payloadBytes: number): FrameRoom {
    return this.openReader().framing.reserve(payloadBytes, false);
  }

  finishFrame(room: FrameRoom): Uint8Array {
    return this.seal(this.openReader().framing.finish(room));
  }

  encodeQuickAck(token: number): Uint8Array | undefined {
    const packet = this.openReader().framing.encodeQuickAck(token);
    return packet === undefined ? undefined : this.seal(packet);
  }

  encodeTransportError(code: TransportErrorCode): Uint8Array {
    const payload = new Uint8Array(4);
    writeUint32(payload, 0, code);
    return this.encodeFrame(payload);
  }

  private openReader(): FrameReader {
    if (this.reader === undefined) throw new Error('nothing can be sent before the framing is known');
    return this.reader;
  }

  private seal(bytes: Uint8Array): Uint8Array {
    return this.streams === undefined ? bytes : this.streams.outgoing.apply(bytes);
  }

  close(): void {
    this.streams?.incoming.close();
    this.streams?.outgoing.close();
    this.streams = undefined;
    this.reader = undefined;
  }
}
