import {
  dhExponentBytes,
  dhGenerator,
  dhPrime,
  dhPrimeBytes,
  type ClientKeyCrypto,
  type DhKeyPair,
  type RandomSource,
  type RsaPublicKey,
} from '@suaka/mtproto/crypto';
import { modPow, toBigInt, toBytes } from './mod-pow.ts';

const prime = toBigInt(dhPrime);
const rsaBytes = 256;

/** The client's heavy half of the key exchange in BigInt: some milliseconds, in a worker, once a key. */
export class WebKeyCrypto implements ClientKeyCrypto {
  private readonly random: RandomSource;

  constructor(random: RandomSource) {
    this.random = random;
  }

  async rsaPublic({ modulus, exponent }: RsaPublicKey, data: Uint8Array): Promise<Uint8Array> {
    return toBytes(modPow(toBigInt(data), toBigInt(exponent), toBigInt(modulus)), rsaBytes);
  }

  async dhGenerate(): Promise<DhKeyPair> {
    const secret = this.random.randomBytes(dhExponentBytes);
    // The top bit is set, so that every exponent has its full length.
    secret[0] = (secret[0] ?? 0) | 0x80;
    return { secret, publicValue: toBytes(modPow(BigInt(dhGenerator), toBigInt(secret), prime), dhPrimeBytes) };
  }

  async dhSecret(secret: Uint8Array, peerPublic: Uint8Array): Promise<Uint8Array> {
    return toBytes(modPow(toBigInt(peerPublic), toBigInt(secret), prime), dhPrimeBytes);
  }
}
