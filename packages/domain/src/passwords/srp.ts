import type { PasswordLock } from '../ports/security/password-store.ts';
import type { PasswordCrypto } from '../ports/password-crypto.ts';
import { bytesOf, concat, isEqual, numberOf, xor } from './bytes.ts';

/** Numbers are hashed with this length. */
export const srpBytes = 256;
/** As with the key exchange, 256 bits of exponent are enough for the group. */
export const exponentBytes = 32;

/** Whether a number can take part: more than 1 and less than p - 1. */
export function isInGroup({ prime }: PasswordCrypto, bytes: Uint8Array): boolean {
  if (bytes.length > srpBytes) return false;
  const value = numberOf(bytes);
  return value > 1n && value < numberOf(prime) - 1n;
}

const padded = (bytes: Uint8Array): Uint8Array => bytesOf(numberOf(bytes), srpBytes);
const generatorOf = ({ generator }: PasswordCrypto): Uint8Array => bytesOf(BigInt(generator), srpBytes);

/**
 * The server's public value B = k v + g^b for its secret exponent `b`.
 * Source: core.telegram.org/api/srp#checking-the-password-with-srp
 */
export async function publicValue(crypto: PasswordCrypto, verifier: Uint8Array, b: Uint8Array): Promise<Uint8Array> {
  const g = generatorOf(crypto);
  const k = numberOf(crypto.sha256(concat(crypto.prime, g)));
  const power = numberOf(await crypto.modPow(g, b));
  return bytesOf((k * numberOf(verifier) + power) % numberOf(crypto.prime), srpBytes);
}

/** One side's view of a check: what was said, and the server's secret. */
export interface SrpExchange {
  readonly lock: PasswordLock;
  readonly b: Uint8Array;
  readonly publicB: Uint8Array;
  readonly publicA: Uint8Array;
}

/** Whether the client's proof M1 shows that it knows the password. `publicA` must be in the group. */
export async function isProven(crypto: PasswordCrypto, exchange: SrpExchange, m1: Uint8Array): Promise<boolean> {
  const { lock, b, publicB } = exchange;
  const { prime } = crypto;
  const sha256 = (data: Uint8Array): Uint8Array => crypto.sha256(data);
  const a = padded(exchange.publicA);
  const u = sha256(concat(a, publicB));
  const power = numberOf(await crypto.modPow(lock.verifier, u));
  const base = bytesOf((numberOf(a) * power) % numberOf(prime), srpBytes);
  // Only who chose A without knowing the password meets 0, 1 or p - 1 here.
  if (!isInGroup(crypto, base)) return false;
  const key = sha256(await crypto.modPow(base, b));
  const group = xor(sha256(prime), sha256(generatorOf(crypto)));
  const expected = sha256(concat(group, sha256(lock.salt1), sha256(lock.salt2), a, publicB, key));
  return isEqual(expected, m1);
}
