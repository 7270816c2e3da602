import { encodeMt, type MtObject, type MtTlOf } from '@suaka/tl/mtproto';
import { equalBytes } from '../bytes/equal.ts';
import type { ClientKeyCrypto, Crypto, RsaPublicKey } from '../crypto/port.ts';
import { dhGenerator, dhPrime, isSafeDhPublic, padDhPublic } from '../crypto/dh-group.ts';
import { authKeyAuxHash, createAuthKey } from '../message/auth-key.ts';
import { factorize } from './factorize.ts';
import { decodePrefix, openHashed, sealHashed } from './hashed-data.ts';
import { exchangeKeys, initialSalt, newNonceHash, numberedNonceHash, type ExchangeKeys } from './nonces.ts';
import { sealInnerData, type RsaPadding } from './seal-inner-data.ts';
import type { KeyExchangeOutcome } from './types.ts';

export interface ClientKeyExchangeOptions {
  readonly crypto: Crypto;
  readonly keyCrypto: ClientKeyCrypto;
  /** The keys that the client knows; the server chooses by fingerprint. */
  readonly publicKeys: readonly RsaPublicKey[];
  /** As p_q_inner_data_dc carries it; left out for the older constructors without a DC. */
  readonly dcId?: number;
  /** Asks for a temporary key of this life. */
  readonly expiresInSeconds?: number;
  /** RSA_PAD unless said otherwise. */
  readonly padding?: RsaPadding;
  /** Splits pq into its factors, the smaller first; a search unless said otherwise. */
  readonly factorize?: (pq: bigint) => readonly [bigint, bigint] | undefined;
}

export interface ClientKeyExchangeOutcome extends KeyExchangeOutcome {
  /** The server's clock when it answered, Unix time in seconds. */
  readonly serverTimeSeconds: number;
}

/** `body` goes out in an unencrypted message. */
export type ClientKeyExchangeStep =
  | { readonly kind: 'send'; readonly body: Uint8Array }
  | { readonly kind: 'done'; readonly outcome: ClientKeyExchangeOutcome };

/** The exchange has failed or somebody meddles with it: close the connection and begin anew. */
export class KeyExchangeFault extends Error {
  override readonly name: string = 'KeyExchangeFault';
}

/** What the client knows once it has chosen g_b. */
interface DhStage {
  readonly keys: ExchangeKeys;
  readonly peerPublic: Uint8Array;
  readonly serverTimeSeconds: number;
  authKey: Uint8Array;
}

/** The client may be asked for another g_b so many times. */
const retriesMax = 5;

/** The client's side of one run of core.telegram.org/mtproto/auth_key, with all of its checks. */
export class ClientKeyExchange {
  private readonly options: ClientKeyExchangeOptions;
  private readonly nonce: Uint8Array;
  private readonly newNonce: Uint8Array;
  private serverNonce: Uint8Array = new Uint8Array(16);
  private expected: 'resPQ' | 'params' | 'answer' | 'nothing' = 'resPQ';
  private dh: DhStage | undefined;
  private retries = 0;

  constructor(options: ClientKeyExchangeOptions) {
    this.options = options;
    this.nonce = options.crypto.randomBytes(16);
    this.newNonce = options.crypto.randomBytes(32);
  }

  /** req_pq_multi. */
  start(): Uint8Array {
    return encodeMt({ _: 'req_pq_multi', nonce: this.nonce });
  }

  /** Takes the body of the server's next unencrypted message. Rejects with `KeyExchangeFault`. */
  async receive(body: Uint8Array): Promise<ClientKeyExchangeStep> {
    const answer = decodePrefix(body)?.value;
    const { expected } = this;
    this.expected = 'nothing';
    if (expected === 'resPQ' && answer?._ === 'resPQ') return this.onResPq(answer);
    if (expected === 'params' && isDhParams(answer)) return this.onDhParams(answer);
    if (expected === 'answer' && isDhGen(answer)) return this.onDhGen(answer);
    throw new KeyExchangeFault('an answer that was not asked for');
  }

  private async onResPq(answer: MtTlOf<'resPQ'>): Promise<ClientKeyExchangeStep> {
    ensure(equalBytes(answer.nonce, this.nonce), 'nonce');
    const fingerprints = answer.server_public_key_fingerprints;
    const key = this.options.publicKeys.find(({ fingerprint }) => fingerprints.includes(fingerprint));
    ensure(key !== undefined, 'no known server key');
    ensure(answer.pq.length <= 8, 'pq too long');
    const factors = (this.options.factorize ?? factorize)(toBigInt(answer.pq));
    ensure(factors !== undefined, 'pq is not a product of two primes');
    this.serverNonce = answer.server_nonce;
    const [p, q] = factors.map(toBytes) as [Uint8Array, Uint8Array];
    const plain = { nonce: this.nonce, server_nonce: this.serverNonce, p, q };
    const inner = { ...plain, pq: answer.pq, new_nonce: this.newNonce };
    const encrypted_data = await sealInnerData(this.options, key, inner);
    this.expected = 'params';
    return send({ _: 'req_DH_params', ...plain, public_key_fingerprint: key.fingerprint, encrypted_data });
  }

  private async onDhParams(answer: DhParams): Promise<ClientKeyExchangeStep> {
    this.checkNonces(answer);
    const { crypto } = this.options;
    if (answer._ === 'server_DH_params_fail') {
      ensure(equalBytes(answer.new_nonce_hash, newNonceHash(crypto, this.newNonce)), 'new_nonce_hash');
      throw new KeyExchangeFault('the server refuses');
    }
    const keys = exchangeKeys(crypto, this.newNonce, this.serverNonce);
    const inner = openHashed(crypto, keys, answer.encrypted_answer);
    ensure(inner?._ === 'server_DH_inner_data', 'hash of the answer');
    this.checkNonces(inner);
    ensure(inner.g === dhGenerator && equalBytes(inner.dh_prime, dhPrime), 'an unknown group');
    const peerPublic = padDhPublic(inner.g_a);
    ensure(peerPublic !== undefined && isSafeDhPublic(peerPublic), 'g_a out of range');
    this.dh = { keys, peerPublic, serverTimeSeconds: inner.server_time, authKey: new Uint8Array(0) };
    return this.sendDhParams(this.dh, 0n);
  }

  private async sendDhParams(dh: DhStage, retry_id: bigint): Promise<ClientKeyExchangeStep> {
    const { crypto, keyCrypto } = this.options;
    const pair = await keyCrypto.dhGenerate();
    // By chance this happens once in 2^63 times; otherwise something is broken.
    ensure(isSafeDhPublic(pair.publicValue), 'g_b out of range');
    dh.authKey = await keyCrypto.dhSecret(pair.secret, dh.peerPublic);
    const nonces = { nonce: this.nonce, server_nonce: this.serverNonce };
    const inner = { _: 'client_DH_inner_data', ...nonces, retry_id, g_b: pair.publicValue } as const;
    this.expected = 'answer';
    return send({ _: 'set_client_DH_params', ...nonces, encrypted_data: sealHashed(crypto, dh.keys, inner) });
  }

  private async onDhGen(answer: DhGen): Promise<ClientKeyExchangeStep> {
    const { crypto } = this.options;
    const { dh, newNonce } = this;
    ensure(dh !== undefined, 'no key has been computed');
    this.checkNonces(answer);
    const auxHash = authKeyAuxHash(crypto, dh.authKey);
    const isGenuine = (number: 1 | 2 | 3, hash: Uint8Array): boolean =>
      equalBytes(hash, numberedNonceHash(crypto, newNonce, number, auxHash));
    if (answer._ === 'dh_gen_ok') {
      ensure(isGenuine(1, answer.new_nonce_hash1), 'new_nonce_hash1');
      return { kind: 'done', outcome: this.outcome(dh) };
    }
    if (answer._ === 'dh_gen_fail') {
      ensure(isGenuine(3, answer.new_nonce_hash3), 'new_nonce_hash3');
      throw new KeyExchangeFault('the server does not keep the key');
    }
    ensure(isGenuine(2, answer.new_nonce_hash2), 'new_nonce_hash2');
    this.retries += 1;
    ensure(this.retries <= retriesMax, 'too many retries');
    return this.sendDhParams(dh, new DataView(auxHash.buffer, auxHash.byteOffset).getBigInt64(0, true));
  }

  private outcome({ authKey, serverTimeSeconds }: DhStage): ClientKeyExchangeOutcome {
    const { crypto, expiresInSeconds } = this.options;
    return {
      authKey: createAuthKey(crypto, authKey),
      initialSalt: initialSalt(this.newNonce, this.serverNonce),
      temp: expiresInSeconds === undefined ? undefined : { expiresInSeconds },
      serverTimeSeconds,
    };
  }

  private checkNonces({ nonce, server_nonce }: { nonce: Uint8Array; server_nonce: Uint8Array }): void {
    ensure(equalBytes(nonce, this.nonce), 'nonce');
    ensure(equalBytes(server_nonce, this.serverNonce), 'server_nonce');
  }
}

type DhParams = Extract<MtObject, { _: 'server_DH_params_ok' | 'server_DH_params_fail' }>;
type DhGen = Extract<MtObject, { _: 'dh_gen_ok' | 'dh_gen_retry' | 'dh_gen_fail' }>;

const isDhParams = (answer: MtObject | undefined): answer is DhParams =>
  answer?._ === 'server_DH_params_ok' || answer?._ === 'server_DH_params_fail';

const isDhGen = (answer: MtObject | undefined): answer is DhGen =>
  answer?._ === 'dh_gen_ok' || answer?._ === 'dh_gen_retry' || answer?._ === 'dh_gen_fail';

function ensure(holds: boolean, what: string): asserts holds {
  if (!holds) throw new KeyExchangeFault(what);
}

const send = (query: MtObject): ClientKeyExchangeStep => ({ kind: 'send', body: encodeMt(query) });

const toBigInt = (bytes: Uint8Array): bigint => bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);

/** Big-endian without leading zeros. */
function toBytes(value: bigint): Uint8Array {
  const hex = value.toString(16);
  const padded = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Uint8Array.from({ length: padded.length / 2 }, (_, index) =>
    Number.parseInt(padded.slice(index * 2, index * 2 + 2), 16),
  );
}
