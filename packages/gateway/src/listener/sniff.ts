import { detectTransport, type DetectedTransport } from '@suaka/mtproto';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const proxySignatures = [ascii('PROXY '), ascii('\r\n\r\n\0\r\nQUIT\n')];

/**
 * What the first bytes of a connection say about the rest; 'more' where too few have come.
 * @param head the bytes so far, at least one
 * @param fromProxy the peer is a proxy that may announce the real client
 */
export function sniff(head: Uint8Array, fromProxy: boolean): DetectedTransport | 'proxy' | 'more' {
  const proxy = fromProxy ? beginsWithOneOf(head, proxySignatures) : false;
  if (proxy === true) return 'proxy';
  if (proxy === 'more') return 'more';
  return detectTransport(head) ?? 'more';
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
