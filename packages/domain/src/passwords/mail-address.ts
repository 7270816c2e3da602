import { rpcError } from '../errors/rpc-error.ts';

/** RFC 5321: the longest address that can be written to. */
const addressLengthMax = 254;
const shape = /^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\]]+\.[^\s@.<>"',;:\\()[\]]+$/u;

/**
 * An address for mail as it is stored.
 * @throws EMAIL_INVALID
 */
export function mailAddress(text: string): string {
  const address = text.trim();
  if (address.length > addressLengthMax || !shape.test(address)) throw rpcError('EMAIL_INVALID');
  return address;
}

/** An address as its owner recognises it and others do not. Source: core.telegram.org/api/pattern */
export function mailPattern(address: string): string {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at);
  const shown = name.length > 2 ? `${name[0]}${'*'.repeat(name.length - 2)}${name.at(-1)}` : `${name[0]}*`;
  return `${shown}${address.slice(at)}`;
}
