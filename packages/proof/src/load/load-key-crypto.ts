import { InlineClientKeyCrypto } from '@suaka/crypto-node';
import {
  dhGenerator,
  dhPrime,
  dhPrimeBytes,
  type ClientKeyCrypto,
  type DhKeyPair,
  type RsaPublicKey,
} from '@suaka/mtproto/crypto';
import { factorize } from '@suaka/mtproto';

/** Small on purpose: nobody's secrets hang on the keys of a load client, and each bit of it costs a squaring. */
const secretOfAll = 2_048n;

const toNumber = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

const toBytes = (value: bigint, length: number): Uint8Array =>
  new Uint8Array(Buffer.from(value.toString(16).padStart(length * 2, '0'), 'hex'));

const power = (base: bigint, exponent: bigint, of: bigint): bigint => {
  let [result, square] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % of;
    square = (square * square) % of;
  }
  return result;
};

const modulus = toNumber(dhPrime);

/**
 * The client's half of key exchanges at a tenth of its cost, so that thousands of devices fit on the machine of the
 * server that they load. The server notices no difference: it has its own exponent, and does all of its work.
 */
export class LoadKeyCrypto implements ClientKeyCrypto {
  readonly #inline = new InlineClientKeyCrypto();
  readonly #pair: DhKeyPair = {
    secret: toBytes(secretOfAll, 2),
    publicValue: toBytes(power(BigInt(dhGenerator), secretOfAll, modulus), dhPrimeBytes),
  };

  rsaPublic(key: RsaPublicKey, data: Uint8Array): Promise<Uint8Array> {
    return this.#inline.rsaPublic(key, data);
  }

  dhGenerate(): Promise<DhKeyPair> {
    return Promise.resolve(this.#pair);
  }

  dhSecret(_secret: Uint8Array, peerPublic: Uint8Array): Promise<Uint8Array> {
    return Promise.resolve(toBytes(power(toNumber(peerPublic), secretOfAll, modulus), dhPrimeBytes));
  }
}

/** Primes that are remembered; past it those seen longest ago are forgotten. */
const primesMax = 256;
const primes = new Set<bigint>();

const remember = (prime: bigint): void => {
  primes.delete(prime);
  primes.add(prime);
  const [oldest] = primes;
  if (primes.size > primesMax && oldest !== undefined) primes.delete(oldest);
};

/** The factors of pq, the smaller first. A server draws its primes from a small pool, so that most are known soon. */
export const factorizeByMemory = (pq: bigint): readonly [bigint, bigint] | undefined => {
  for (const known of primes) {
    if (pq % known === 0n) {
      const other = pq / known;
      remember(known);
      remember(other);
      return known < other ? [known, other] : [other, known];
    }
  }
  const factors = factorize(pq);
  for (const factor of factors ?? []) remember(factor);
  return factors;
};
