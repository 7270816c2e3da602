import { computeNewPasswordHash, computeSrpParams } from '@mtcute/core/utils.js';
import { Long } from '@mtcute/core';
import { NodeCryptoProvider } from '@mtcute/node/utils.js';
import type { Tl, TlOf } from '@suaka/tl';
import type { Client } from './house.ts';

const crypto = new NodeCryptoProvider();
const ready = crypto.initialize();

type Algorithm = TlOf<'passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow'>;

const algorithmOf = (algorithm: Tl<'PasswordKdfAlgo'> | undefined): Algorithm => {
  if (algorithm === undefined || algorithm._ === 'passwordKdfAlgoUnknown') throw new Error('no algorithm');
  // The library writes its salt into the object.
  return { ...algorithm };
};

const passwordOf = ({ call }: Client) => call<'account.getPassword'>({ _: 'account.getPassword' });

/** A proof of a password, computed by mtcute from what the server says of it. */
export async function proofOf(client: Client, password: string): Promise<TlOf<'inputCheckPasswordSRP'>> {
  await ready;
  const state = await passwordOf(client);
  const request = {
    _: 'account.password' as const,
    hasPassword: true,
    currentAlgo: algorithmOf(state.current_algo),
    srpB: state.srp_B ?? new Uint8Array(0),
    srpId: Long.fromString((state.srp_id ?? 0n).toString()),
    newAlgo: algorithmOf(state.new_algo),
    newSecureAlgo: { _: 'securePasswordKdfAlgoUnknown' as const },
    secureRandom: state.secure_random,
  };
  const proof = await computeSrpParams(crypto, request, password);
  if (proof._ !== 'inputCheckPasswordSRP') throw new Error(proof._);
  return { _: proof._, srp_id: BigInt(proof.srpId.toString()), A: proof.A, M1: proof.M1 };
}

/** New password settings, computed by mtcute. */
export async function settingsFor(
  client: Client,
  password: string,
  facts: { readonly hint?: string; readonly email?: string } = {},
): Promise<TlOf<'account.passwordInputSettings'>> {
  await ready;
  const algorithm = algorithmOf((await passwordOf(client)).new_algo);
  const hash = await computeNewPasswordHash(crypto, algorithm, password);
  return {
    _: 'account.passwordInputSettings',
    new_algo: algorithm,
    new_password_hash: hash,
    hint: facts.hint ?? '',
    email: facts.email,
  };
}

/** Sets a password where there was none. */
export async function setPassword(client: Client, password: string, facts: { hint?: string; email?: string } = {}) {
  return await client.call<'account.updatePasswordSettings'>({
    _: 'account.updatePasswordSettings',
    password: { _: 'inputCheckPasswordEmpty' },
    new_settings: await settingsFor(client, password, facts),
  });
}
