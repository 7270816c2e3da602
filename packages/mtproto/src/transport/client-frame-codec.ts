import type { Crypto } from '../crypto/port.ts';
import { createFraming } from './create-framing.ts';
import type { ClientFrameCodec, FrameLimits, FrameSink, FramingKind } from './frame-codec.ts';
import { clientFrameLimits } from './frame-limits.ts';
import { FrameReader } from './frame-reader.ts';
import { encodeWith } from './framing.ts';
import { startObfuscation, type ObfuscatedFramingKind, type ObfuscationStreams } from './obfuscation.ts';
import { plainBytes } from './plain-bytes.ts';

export type ClientTransport =
  | { readonly framing: FramingKind; readonly obfuscated: false }
  /** WebSockets carry nothing but obfuscated streams. */
  | { readonly framing: ObfuscatedFramingKind; readonly obfuscated: true; readonly dcId: number };

/** The client's end of a stream: send `preamble` first, and in one piece with the first frame. */
export function createClientCodec(
  crypto: Crypto,
  transport: ClientTransport,
  limits: FrameLimits = clientFrameLimits(),
): ClientFrameCodec {
  const framing = createFraming(transport.framing, 'client', crypto);
  if (!transport.obfuscated) return new ClientCodec(new FrameReader(framing, limits, true), framing.tag, undefined);
  const { header, streams } = startObfuscation(crypto, transport.framing, transport.dcId);
  return new ClientCodec(new FrameReader(framing, limits, true), header, streams);
}

class ClientCodec implements ClientFrameCodec {
  readonly preamble: Uint8Array;
  private readonly reader: FrameReader;
  private readonly streams: ObfuscationStreams | undefined;

  constructor(reader: FrameReader, preamble: Uint8Array, streams: ObfuscationStreams | undefined) {
    this.reader = reader;
    this.preamble = preamble;
    this.streams = streams;
  }

  get framing(): FramingKind {
    return this.reader.framing.kind;
  }

  get limits(): FrameLimits {
    return this.reader.limits;
  }

  get heldBytes(): number {
    return this.reader.heldBytes;
  }

  receive(chunk: Uint8Array, sink: FrameSink): void {
    const bytes = plainBytes(chunk);
    this.reader.receive(this.streams === undefined ? bytes : this.streams.incoming.apply(bytes), 0, sink);
  }

  encodeFrame(frame: Uint8Array, quickAckWanted = false): Uint8Array {
    const packet = encodeWith(this.reader.framing, frame, quickAckWanted);
    return this.streams === undefined ? packet : this.streams.outgoing.apply(packet);
  }

  close(): void {
    this.streams?.incoming.close();
    this.streams?.outgoing.close();
  }
}
