import { createDiffieHellman, type DiffieHellman } from 'node:crypto';
import { dhExponentBytes, dhGenerator, dhPrime, dhPrimeBytes, type DhKeyPair } from '@suaka/mtproto/crypto';
import { FixedBase } from './fixed-base.ts';
import { RandomPool } from './random-pool.ts';

/** Of the generator; made once for each thread. */
let generatorPowers: FixedBase | undefined;

/**
 * Diffie-Hellman in the published group. OpenSSL checks the prime when the object is made, which
 * costs a fifth of a second: it is made once for each thread and kept.
 */
export class NodeDh {
  private readonly group: DiffieHellman = createDiffieHellman(dhPrime, dhGenerator);
  private readonly powers: FixedBase;
  private readonly random = new RandomPool();

  constructor() {
    generatorPowers ??= new FixedBase(BigInt(dhGenerator), dhPrime, dhExponentBytes);
    this.powers = generatorPowers;
  }

  generate(): DhKeyPair {
    const secret = new Uint8Array(dhExponentBytes);
    this.random.draw(secret);
    // The top bit is set, so that every exponent has its full length.
    secret[0] = (secret[0] ?? 0) | 0x80;
    return { secret, publicValue: this.powers.power(secret) };
  }

  secret(secret: Uint8Array, peerPublic: Uint8Array): Uint8Array {
    this.group.setPrivateKey(secret);
    return leftPad(this.group.computeSecret(peerPublic));
  }
}

/** OpenSSL drops leading zeros; the protocol wants 256 bytes. */
function leftPad(value: Uint8Array): Uint8Array {
  const out = new Uint8Array(dhPrimeBytes);
  out.set(value, dhPrimeBytes - value.length);
  return out;
}
