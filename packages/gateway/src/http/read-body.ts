import type { IncomingMessage } from 'node:http';

/** The whole body, or undefined where it is larger than allowed or breaks off. */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > bytesMax) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  // A copy of its own, since it is decrypted in place.
  return new Uint8Array(Buffer.concat(chunks));
}
