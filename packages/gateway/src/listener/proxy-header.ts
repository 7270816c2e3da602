import { isIP } from 'node:net';

/**
 * What a PROXY header says. `address` is absent where the proxy speaks for itself (LOCAL, UNKNOWN):
 * health checks do. `length` is how many bytes of the stream the header takes.
 * Source: haproxy.org/download/2.9/doc/proxy-protocol.txt
 */
export type ProxyHeader =
  | { readonly kind: 'more' }
  | { readonly kind: 'bad' }
  | { readonly kind: 'ok'; readonly length: number; readonly address: string | undefined };

const more: ProxyHeader = { kind: 'more' };
const bad: ProxyHeader = { kind: 'bad' };

const v1BytesMax = 107;
const v2HeadBytes = 16;
/** The two addresses of a family take 36 bytes at most; the rest is room for extensions. */
const v2BodyBytesMax = 2048;

/** Reads a PROXY header of version 1 or 2 at the start of `head`, whose signature has been seen. */
export const readProxyHeader = (head: Buffer): ProxyHeader => (head[0] === 0x0d ? readV2(head) : readV1(head));

function readV1(head: Buffer): ProxyHeader {
  const end = head.subarray(0, v1BytesMax).indexOf('\r\n');
  if (end < 0) return head.length < v1BytesMax ? more : bad;
  const [, family, source = '', ...rest] = head.toString('latin1', 0, end).split(' ');
  const length = end + 2;
  if (family === 'UNKNOWN') return { kind: 'ok', length, address: undefined };
  const version = family === 'TCP4' ? 4 : family === 'TCP6' ? 6 : 0;
  if (version === 0 || rest.length !== 3 || isIP(source) !== version) return bad;
  return { kind: 'ok', length, address: source };
}

function readV2(head: Buffer): ProxyHeader {
  if (head.length < v2HeadBytes) return more;
  const [versionAndCommand = 0, family = 0] = head.subarray(12, 14);
  const bodyBytes = head.readUInt16BE(14);
  if (versionAndCommand >> 4 !== 2 || bodyBytes > v2BodyBytesMax) return bad;
  const length = v2HeadBytes + bodyBytes;
  if (head.length < length) return more;
  const command = versionAndCommand & 15;
  if (command === 0) return { kind: 'ok', length, address: undefined };
  if (command !== 1) return bad;
  return readV2Address(head.subarray(v2HeadBytes, length), family >> 4, length);
}

function readV2Address(body: Buffer, family: number, length: number): ProxyHeader {
  if (family === 1 && body.length >= 12) return { kind: 'ok', length, address: body.subarray(0, 4).join('.') };
  if (family === 2 && body.length >= 36) {
    const groups = Array.from({ length: 8 }, (_, index) => body.readUInt16BE(index * 2).toString(16));
    return { kind: 'ok', length, address: groups.join(':') };
  }
  return { kind: 'ok', length, address: undefined };
}
