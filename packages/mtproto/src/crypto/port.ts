/**
 * The crypto port: the primitives that MTProto is made of. It has a Node and a browser adapter.
 * What is needed for every message is synchronous and writes into memory that the caller owns;
 * what costs a fifth of a millisecond or more returns a promise, so that it can live in a worker.
 */
export interface Crypto extends Hashes, IgeCipher, RandomSource {
  /**
   * AES-256-CTR with a 128-bit big-endian counter, as obfuscation uses it.
   * @param key 32 bytes
   * @param iv 16 bytes, the first counter block
   */
  createCtr(key: Uint8Array, iv: Uint8Array): CtrStream;
}

export interface Hashes {
  /** @param out receives the 20 bytes and is returned; a new array when left out. */
  sha1(data: Uint8Array, out?: Uint8Array): Uint8Array;
  /** @param out receives the 32 bytes and is returned; a new array when left out. */
  sha256(data: Uint8Array, out?: Uint8Array): Uint8Array;
}

/** AES-256 in the infinite garble extension mode (core.telegram.org/mtproto/description). */
export interface IgeCipher {
  /**
   * Encrypts in place.
   * @param data a multiple of 16 bytes
   * @param key 32 bytes
   * @param iv 32 bytes, left unchanged
   */
  igeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void;
  /** Decrypts in place; the parameters are those of `igeEncrypt`. */
  igeDecrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void;
}

/** Cryptographically strong randomness. */
export interface RandomSource {
  randomBytes(length: number): Uint8Array;
  /** Fills `out` from a pool: much cheaper than one system call for each message. */
  fillRandom(out: Uint8Array): void;
}

export interface CtrStream {
  /**
   * En- or decrypts the next bytes of the stream. It may work in place and return `data`, or leave
   * `data` alone and return new memory: use only what it returns.
   */
  apply(data: Uint8Array): Uint8Array;
  /** Frees what the stream holds; it must not be used afterwards. */
  close(): void;
}

/** An RSA public key of 2048 bits: big-endian modulus (256 bytes) and exponent. */
export interface RsaPublicKey {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
  /** Lower 64 bits of SHA-1 over the TL-serialised key, as a signed long. */
  readonly fingerprint: bigint;
}

/** The client's heavy half of the key exchange. */
export interface ClientKeyCrypto {
  /** Raw `data ^ e mod n`: 256 big-endian bytes in and out, `data` below the modulus. */
  rsaPublic(key: RsaPublicKey, data: Uint8Array): Promise<Uint8Array>;
  /** A fresh key pair of the published 2048-bit group (dh-group.ts). */
  dhGenerate(): Promise<DhKeyPair>;
  /** The shared secret, left-padded to 256 bytes. `peerPublic` has been checked by the caller. */
  dhSecret(secret: Uint8Array, peerPublic: Uint8Array): Promise<Uint8Array>;
}

/** The server's heavy half. Every operation rejects with `KeyCryptoBusy` when its queue is full. */
export interface ServerKeyCrypto {
  /**
   * Raw `data ^ d mod n` with the installation's key: 256 big-endian bytes in and out.
   * `undefined` when `data` is not below the modulus.
   */
  rsaPrivate(data: Uint8Array): Promise<Uint8Array | undefined>;
  dhGenerate(): Promise<DhKeyPair>;
  dhSecret(secret: Uint8Array, peerPublic: Uint8Array): Promise<Uint8Array>;
}

/** `secret` is the exponent (32 bytes), `publicValue` is g^secret mod p, left-padded to 256 bytes. */
export interface DhKeyPair {
  readonly secret: Uint8Array;
  readonly publicValue: Uint8Array;
}

/** The bounded queue in front of the heavy operations is full: answer transport error -429. */
export class KeyCryptoBusy extends Error {
  override readonly name: string = 'KeyCryptoBusy';
}
