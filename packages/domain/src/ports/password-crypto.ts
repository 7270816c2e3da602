/** What checking passwords by SRP needs of cryptography. Source: core.telegram.org/api/srp */
export interface PasswordCrypto {
  /** The 2048-bit safe prime p, 256 bytes. */
  readonly prime: Uint8Array;
  readonly generator: number;
  sha256(data: Uint8Array): Uint8Array;
  /**
   * `base` to the power of `exponent` modulo p, 256 bytes; off the calling thread where that is dear.
   * @throws where `base` is no element of the group but 0, 1 or p - 1.
   */
  modPow(base: Uint8Array, exponent: Uint8Array): Promise<Uint8Array>;
}
