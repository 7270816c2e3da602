import type { PlainMessage } from './types.ts';

const headerBytes = 20;

/** The auth key that a packet names; 0n for an unencrypted one, `undefined` for a stump. */
export function peekAuthKeyId(packet: Uint8Array): bigint | undefined {
  if (packet.length < 8) return undefined;
  return new DataView(packet.buffer, packet.byteOffset).getBigInt64(0, true);
}

/**
 * Opens an unencrypted message (core.telegram.org/mtproto/description#unencrypted-message): a zero key
 * id, the message id, the length of the body. `undefined` for anything else. `body` is a view; some
 * clients let random padding follow the object in it.
 */
export function decodePlainMessage(packet: Uint8Array): PlainMessage | undefined {
  if (packet.length < headerBytes + 4) return undefined;
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const length = view.getUint32(16, true);
  if (view.getBigInt64(0, true) !== 0n || length === 0 || length % 4 !== 0) return undefined;
  if (length > packet.length - headerBytes) return undefined;
  return { msgId: view.getBigInt64(8, true), body: packet.subarray(headerBytes, headerBytes + length) };
}

export function encodePlainMessage(msgId: bigint, body: Uint8Array): Uint8Array {
  const packet = new Uint8Array(headerBytes + body.length);
  const view = new DataView(packet.buffer);
  view.setBigInt64(8, msgId, true);
  view.setUint32(16, body.length, true);
  packet.set(body, headerBytes);
  return packet;
}
