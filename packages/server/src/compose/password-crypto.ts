import type { PasswordCrypto } from '@suaka/domain';
import { dhGenerator, dhPrime, type Crypto, type ServerKeyCrypto } from '@suaka/mtproto/crypto';

/** Passwords are checked in the group of the key exchange, on its threads. */
export const passwordCryptoOver = (
  crypto: Pick<Crypto, 'sha256'>,
  keyCrypto: Pick<ServerKeyCrypto, 'dhSecret'>,
): PasswordCrypto => ({
  prime: dhPrime,
  generator: dhGenerator,
  sha256: (data) => crypto.sha256(data),
  modPow: (base, exponent) => keyCrypto.dhSecret(exponent, base),
});
