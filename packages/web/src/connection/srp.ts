/** Proves a password without sending it. Source: core.telegram.org/api/srp */
import { pbkdf2 } from '@noble/hashes/pbkdf2';
import { sha256, sha512 } from '@noble/hashes/sha2';
import { modPow, toBigInt, toBytes } from '@suaka/crypto-web';

const NUMBER_BYTES = 256;
const ITERATIONS = 100_000;

/** What the server says of a password, with its half of the exchange. */
export interface PasswordQuestion {
  readonly salt1: Uint8Array;
  readonly salt2: Uint8Array;
  readonly g: number;
  readonly p: Uint8Array;
  readonly srpB: Uint8Array;
}

export interface PasswordAnswer {
  readonly A: Uint8Array;
  readonly M1: Uint8Array;
}

function hash(...parts: readonly Uint8Array[]): Uint8Array {
  const state = sha256.create();
  for (const part of parts) state.update(part);
  return state.digest();
}

const salted = (data: Uint8Array, salt: Uint8Array): Uint8Array => hash(salt, data, salt);

/** The password as the number that is proven: two rounds of salted hashes around 100,000 of PBKDF2. */
export function passwordNumber(password: string, salt1: Uint8Array, salt2: Uint8Array): Uint8Array {
  const first = salted(salted(new TextEncoder().encode(password), salt1), salt2);
  const slow = pbkdf2(sha512, first, salt1, { c: ITERATIONS, dkLen: 64 });
  return salted(slow, salt2);
}

function xor(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, index) => byte ^ (other[index] ?? 0));
}

/** The proof. `secret` is 256 random bytes, used once. Throws RangeError for a half that is outside the group. */
export function provePassword(password: string, question: PasswordQuestion, secret: Uint8Array): PasswordAnswer {
  const { salt1, salt2 } = question;
  const p = toBigInt(question.p);
  const g = BigInt(question.g);
  const theirs = toBigInt(question.srpB);
  if (theirs <= 0n || theirs >= p) throw new RangeError('srp_B is outside the group');
  const bytesOf = (value: bigint): Uint8Array => toBytes(value, NUMBER_BYTES);
  const gBytes = bytesOf(g);
  const a = toBigInt(secret);
  const A = bytesOf(modPow(g, a, p));
  const B = bytesOf(theirs);
  const u = toBigInt(hash(A, B));
  if (u === 0n) throw new RangeError('the exchange came out as nothing');
  const x = toBigInt(passwordNumber(password, salt1, salt2));
  const k = toBigInt(hash(bytesOf(p), gBytes));
  const base = (theirs - ((k * modPow(g, x, p)) % p) + p) % p;
  const shared = hash(bytesOf(modPow(base, a + u * x, p)));
  const M1 = hash(xor(hash(bytesOf(p)), hash(gBytes)), hash(salt1), hash(salt2), A, B, shared);
  return { A, M1 };
}
