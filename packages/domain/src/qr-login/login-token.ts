import { rpcError } from '../errors/rpc-error.ts';

/** 256 bits cannot be guessed; the token is all that the QR code holds. */
export const tokenBytes = 32;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url, the key that a token is stored under. */
export function tokenText(bytes: Uint8Array): string {
  if (bytes.length > tokenBytes) throw rpcError('AUTH_TOKEN_INVALID');
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet[(held >> bits) & 63];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet[(held << (6 - bits)) & 63];
}
