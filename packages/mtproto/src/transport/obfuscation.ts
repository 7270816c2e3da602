import type { Crypto, CtrStream } from '../crypto/port.ts';
import { detectTransport } from './detect-transport.ts';
import type { FramingKind } from './frame-codec.ts';
import { readUint32, writeUint32 } from './framing.ts';
import { TransportFault } from './transport-error.ts';

/** Framings that can be obfuscated. */
export type ObfuscatedFramingKind = Exclude<FramingKind, 'full'>;

export const obfuscatedHeaderBytes = 64;
const keyAt = 8;
const ivAt = 40;
const ivEnd = 56;
const tagAt = 56;
const dcAt = 60;

const tagWords: Readonly<Record<ObfuscatedFramingKind, number>> = {
  abridged: 0xefef_efef,
  intermediate: 0xeeee_eeee,
  padded: 0xdddd_dddd,
};

/** The two key streams of a connection, seen from the side that holds them. */
export interface ObfuscationStreams {
  readonly incoming: CtrStream;
  readonly outgoing: CtrStream;
}

interface KeyStreams {
  /** Keyed by the header as it is: from client to server. */
  readonly forward: CtrStream;
  /** Keyed by the header read backwards: from server to client. */
  readonly backward: CtrStream;
}

function deriveStreams(crypto: Crypto, header: Uint8Array): KeyStreams {
  const reversed = header.slice(keyAt, ivEnd).reverse();
  return {
    forward: crypto.createCtr(header.subarray(keyAt, ivAt), header.subarray(ivAt, ivEnd)),
    backward: crypto.createCtr(reversed.subarray(0, ivAt - keyAt), reversed.subarray(ivAt - keyAt)),
  };
}

/**
 * Server: opens the 64 bytes that a client sends first. The DC in them is not read, since clients put
 * anything there. Throws `TransportFault` when they name no framing.
 * @param header 64 bytes, left unchanged
 */
export function acceptObfuscation(
  crypto: Crypto,
  header: Uint8Array,
): { framing: ObfuscatedFramingKind; streams: ObfuscationStreams } {
  const { forward, backward } = deriveStreams(crypto, header);
  const word = readUint32(forward.apply(header.slice(0, obfuscatedHeaderBytes)), tagAt);
  for (const framing of ['abridged', 'intermediate', 'padded'] as const) {
    if (tagWords[framing] === word) return { framing, streams: { incoming: forward, outgoing: backward } };
  }
  forward.close();
  backward.close();
  throw new TransportFault('unknown-obfuscated-framing');
}

/**
 * Client: makes the 64 bytes to send first.
 * @param dcId as a number of the protocol: negative for media, 10000 more for a test DC
 */
export function startObfuscation(
  crypto: Crypto,
  framing: ObfuscatedFramingKind,
  dcId: number,
): { header: Uint8Array; streams: ObfuscationStreams } {
  const header = randomHeader(crypto);
  writeUint32(header, tagAt, tagWords[framing]);
  header[dcAt] = dcId;
  header[dcAt + 1] = dcId >> 8;
  const { forward, backward } = deriveStreams(crypto, header);
  const sealed = forward.apply(header.slice());
  header.set(sealed.subarray(tagAt), tagAt);
  return { header, streams: { incoming: backward, outgoing: forward } };
}

/** Random bytes that no server takes for another transport. */
function randomHeader(crypto: Crypto): Uint8Array {
  const header = new Uint8Array(obfuscatedHeaderBytes);
  do crypto.fillRandom(header);
  while (detectTransport(header) !== 'obfuscated');
  return header;
}
