/** What the first bytes of a connection say about the rest; 'more' where too few have come. */
export type Protocol = 'tls' | 'proxy' | 'http' | 'mtproto';

export interface SniffOptions {
  /** True outside TLS on a server that has a certificate. */
  readonly tls: boolean;
  /** True where the peer is a proxy that may announce the real client. */
  readonly proxy: boolean;
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An obfuscated header never begins with one of these (core.telegram.org/mtproto/mtproto-transports). */
const httpMethods = ['GET ', 'POST', 'HEAD', 'OPTI'].map(ascii);
const proxySignatures = [ascii('PROXY '), ascii('\r\n\r\n\0\r\nQUIT\n')];

const tlsHandshake = 0x16;
const clientHello = 0x01;
const clientHelloBytesSeen = 6;

/** @param head the bytes so far, at least one */
export function sniff(head: Uint8Array, options: SniffOptions): Protocol | 'more' {
  const guesses = [
    options.tls ? looksLikeTls(head) : false,
    options.proxy ? beginsWithOneOf(head, proxySignatures) : false,
    beginsWithOneOf(head, httpMethods),
  ];
  const known = (['tls', 'proxy', 'http'] as const).find((_, index) => guesses[index] === true);
  if (known !== undefined) return known;
  return guesses.includes('more') ? 'more' : 'mtproto';
}

/**
 * A record header (type, version 3.x, length) followed by a ClientHello. Six bytes are looked at because a random
 * obfuscated header may well begin with 0x16 (RFC 8446, section 5.1).
 */
function looksLikeTls(head: Uint8Array): boolean | 'more' {
  if (head[0] !== tlsHandshake) return false;
  if (head.length > 1 && head[1] !== 3) return false;
  if (head.length > 2 && (head[2] ?? 0) > 4) return false;
  if (head.length < clientHelloBytesSeen) return 'more';
  return head[5] === clientHello;
}

function beginsWithOneOf(head: Uint8Array, signatures: readonly Uint8Array[]): boolean | 'more' {
  let result: boolean | 'more' = false;
  for (const signature of signatures) {
    const length = Math.min(head.length, signature.length);
    let same = 0;
    while (same < length && head[same] === signature[same]) same += 1;
    if (same === signature.length) return true;
    if (same === head.length) result = 'more';
  }
  return result;
}
