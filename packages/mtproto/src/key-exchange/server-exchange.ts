import { encodeMt, type MtObject, type MtParams } from '@suaka/tl/mtproto';
import { equalBytes } from '../bytes/equal.ts';
import type { Crypto, DhKeyPair, ServerKeyCrypto } from '../crypto/port.ts';
import { dhGenerator, dhPrime, isSafeDhPublic, padDhPublic } from '../crypto/dh-group.ts';
import { authKeyAuxHash, createAuthKey } from '../message/auth-key.ts';
import { transportErrors } from '../transport/transport-error.ts';
import { openHashed, sealHashed } from './hashed-data.ts';
import { expiresInOf, innerDataMatches, readInnerData, sameNumber } from './inner-data.ts';
import {
  exchangeKeys,
  initialSalt,
  newNonceHash,
  numberedNonceHash,
  type AnswerNumber,
  type ExchangeKeys,
} from './nonces.ts';
import type { Pq } from './pq-pool.ts';
import { rsaBytes } from './rsa-pad.ts';
import type { AdmitKeyExchange, KeepAuthKey, KeyExchangeOutcome, KeyExchangePeer, KeyExchangeStep } from './types.ts';

/** What all exchanges of a server share. */
export interface ServerExchangeContext {
  readonly crypto: Crypto;
  readonly keyCrypto: ServerKeyCrypto;
  /** Fingerprint of the server's RSA key, as a signed long. */
  readonly fingerprint: bigint;
  readonly nowSeconds: () => number;
  readonly admit: AdmitKeyExchange;
  readonly keep: KeepAuthKey;
}

/** A client may choose a new g_b so many times when its key collides with another. */
const retriesMax = 5;

/** No temporary key lives longer: seven days. */
const tempKeySecondsMax = 7 * 24 * 3600;

/** After the RSA step: the client has proved its work and named new_nonce. */
interface DhStage {
  readonly newNonce: Uint8Array;
  readonly keys: ExchangeKeys;
  readonly pair: DhKeyPair;
  readonly temp: KeyExchangeOutcome['temp'];
  /** auth_key_aux_hash of the attempt before, as retry_id must repeat it; 0 at first. */
  retryId: bigint;
  retries: number;
}

const refusal: KeyExchangeStep = { kind: 'refuse', transportError: transportErrors.notFound };

/** The server's side of one run of core.telegram.org/mtproto/auth_key, from resPQ on. */
export class ServerExchange {
  readonly nonce: Uint8Array;
  readonly serverNonce: Uint8Array;
  private readonly context: ServerExchangeContext;
  private readonly peer: KeyExchangePeer;
  private readonly pq: Pq;
  private stage: DhStage | undefined;
  /** One RSA operation for one proof of work. */
  private isProved = false;
  private isOver = false;

  constructor(context: ServerExchangeContext, peer: KeyExchangePeer, nonce: Uint8Array, pq: Pq) {
    this.context = context;
    this.peer = peer;
    this.nonce = nonce;
    this.serverNonce = context.crypto.randomBytes(16);
    this.pq = pq;
  }

  /** The answer to req_pq and req_pq_multi. */
  resPq(): KeyExchangeStep {
    const { fingerprint } = this.context;
    const { nonce, serverNonce: server_nonce } = this;
    return reply({
      _: 'resPQ',
      nonce,
      server_nonce,
      pq: this.pq.pq,
      server_public_key_fingerprints: [fingerprint],
    });
  }

  /** Answers req_DH_params: checks the proof of work, opens the RSA block, chooses g_a. */
  async reqDhParams(query: MtParams<'req_DH_params'>): Promise<KeyExchangeStep> {
    const { crypto, keyCrypto, fingerprint, admit } = this.context;
    if (this.isProved) return refusal;
    if (query.public_key_fingerprint !== fingerprint || query.encrypted_data.length !== rsaBytes) return refusal;
    if (!sameNumber(query.p, this.pq.p) || !sameNumber(query.q, this.pq.q)) return refusal;
    this.isProved = true;
    const block = await keyCrypto.rsaPrivate(query.encrypted_data);
    const inner = block && readInnerData(crypto, block);
    if (inner === undefined) return refusal;
    const expiresIn = expiresInOf(inner);
    const isExpired = expiresIn !== undefined && expiresIn <= 0;
    if (isExpired || !innerDataMatches(inner, this.nonce, this.serverNonce, this.pq))
      return this.dhParamsFail(inner.new_nonce);
    if ((await admit(this.peer, expiresIn !== undefined)) === 'busy') return flood;
    const temp = expiresIn === undefined ? undefined : { expiresInSeconds: Math.min(expiresIn, tempKeySecondsMax) };
    this.stage = {
      newNonce: inner.new_nonce,
      keys: exchangeKeys(crypto, inner.new_nonce, this.serverNonce),
      pair: await this.generatePair(),
      temp,
      retryId: 0n,
      retries: 0,
    };
    return this.dhParamsOk(this.stage);
  }

  /** Answers set_client_DH_params: computes the key, has it kept, and says how that went. */
  async setClientDhParams(query: MtParams<'set_client_DH_params'>): Promise<KeyExchangeStep> {
    const { crypto, keyCrypto, keep } = this.context;
    const { stage } = this;
    if (stage === undefined || this.isOver) return refusal;
    const inner = openHashed(crypto, stage.keys, query.encrypted_data);
    if (inner?._ !== 'client_DH_inner_data' || inner.retry_id !== stage.retryId) return refusal;
    if (!equalBytes(inner.nonce, this.nonce) || !equalBytes(inner.server_nonce, this.serverNonce)) return refusal;
    const peerPublic = padDhPublic(inner.g_b);
    if (peerPublic === undefined || !isSafeDhPublic(peerPublic)) return refusal;
    const authKey = createAuthKey(crypto, await keyCrypto.dhSecret(stage.pair.secret, peerPublic));
    const outcome: KeyExchangeOutcome = {
      authKey,
      initialSalt: initialSalt(stage.newNonce, this.serverNonce),
      temp: stage.temp,
    };
    // A zero id would name no key at all.
    const fate = authKey.id === 0n ? 'collision' : await keep(outcome, this.peer);
    const auxHash = authKeyAuxHash(crypto, authKey.bytes);
    this.isOver = fate !== 'collision' || stage.retries >= retriesMax;
    if (fate === 'kept') return { kind: 'done', body: this.dhGen(stage, 1, auxHash), outcome };
    if (this.isOver) return { kind: 'reply', body: this.dhGen(stage, 3, auxHash) };
    stage.retries += 1;
    stage.retryId = new DataView(auxHash.buffer, auxHash.byteOffset).getBigInt64(0, true);
    return { kind: 'reply', body: this.dhGen(stage, 2, auxHash) };
  }

  private async generatePair(): Promise<DhKeyPair> {
    const pair = await this.context.keyCrypto.dhGenerate();
    // By chance this happens once in 2^63 times; otherwise something is broken.
    if (!isSafeDhPublic(pair.publicValue)) throw new Error('g_a out of range');
    return pair;
  }

  private dhParamsOk({ keys, pair }: DhStage): KeyExchangeStep {
    const { crypto, nowSeconds } = this.context;
    const { nonce, serverNonce: server_nonce } = this;
    const encrypted_answer = sealHashed(crypto, keys, {
      _: 'server_DH_inner_data',
      nonce,
      server_nonce,
      g: dhGenerator,
      dh_prime: dhPrime,
      g_a: pair.publicValue,
      server_time: nowSeconds(),
    });
    return reply({ _: 'server_DH_params_ok', nonce, server_nonce, encrypted_answer });
  }

  private dhParamsFail(newNonce: Uint8Array): KeyExchangeStep {
    const { nonce, serverNonce: server_nonce } = this;
    const new_nonce_hash = newNonceHash(this.context.crypto, newNonce);
    return reply({ _: 'server_DH_params_fail', nonce, server_nonce, new_nonce_hash });
  }

  private dhGen({ newNonce }: DhStage, number: AnswerNumber, auxHash: Uint8Array): Uint8Array {
    const hash = numberedNonceHash(this.context.crypto, newNonce, number, auxHash);
    const { nonce, serverNonce: server_nonce } = this;
    if (number === 1) return encodeMt({ _: 'dh_gen_ok', nonce, server_nonce, new_nonce_hash1: hash });
    if (number === 2) return encodeMt({ _: 'dh_gen_retry', nonce, server_nonce, new_nonce_hash2: hash });
    return encodeMt({ _: 'dh_gen_fail', nonce, server_nonce, new_nonce_hash3: hash });
  }
}

const flood: KeyExchangeStep = { kind: 'refuse', transportError: transportErrors.flood };

const reply = (value: MtObject): KeyExchangeStep => ({ kind: 'reply', body: encodeMt(value) });
