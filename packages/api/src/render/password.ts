import { rpcError, type PasswordProof, type PasswordState, type PasswordWish } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';

type Group = Services['passwords']['crypto'];

const algorithm = (
  { prime: p, generator: g }: Group,
  salt1: Uint8Array,
  salt2: Uint8Array,
): TlOf<'passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow'> => ({
  _: 'passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow',
  salt1,
  salt2,
  g,
  p,
});

/** Source: core.telegram.org/constructor/account.password */
export function renderPassword(group: Group, state: PasswordState): TlOf<'account.password'> {
  const { current } = state;
  return {
    _: 'account.password',
    has_recovery: state.hasRecovery || undefined,
    has_password: current !== undefined || undefined,
    current_algo: current && algorithm(group, current.lock.salt1, current.lock.salt2),
    srp_B: current?.publicB,
    srp_id: current?.srpId,
    hint: current === undefined || current.hint === '' ? undefined : current.hint,
    email_unconfirmed_pattern: state.unconfirmedPattern,
    new_algo: algorithm(group, state.newSalt1, state.newSalt2),
    new_secure_algo: { _: 'securePasswordKdfAlgoSHA512', salt: state.newSecureSalt },
    secure_random: state.secureRandom,
    pending_reset_date: state.resetAt,
  };
}

/** What a client shows of its password; undefined for nothing. */
export const readProof = (input: Tl<'InputCheckPasswordSRP'> | undefined): PasswordProof | undefined =>
  input?._ === 'inputCheckPasswordSRP' ? { srpId: input.srp_id, publicA: input.A, m1: input.M1 } : undefined;

/**
 * What a client wants of its password.
 * @throws NEW_SETTINGS_INVALID; METHOD_NOT_IMPLEMENTED for secrets of a passport, which is not kept here
 */
export function readWish(settings: TlOf<'account.passwordInputSettings'>): PasswordWish {
  if (settings.new_secure_settings !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  return { lock: readLock(settings), hint: settings.hint ?? '', email: settings.email };
}

function readLock({ new_algo, new_password_hash }: TlOf<'account.passwordInputSettings'>): PasswordWish['lock'] {
  if (new_algo === undefined && new_password_hash === undefined) return undefined;
  if (new_password_hash === undefined || new_algo === undefined) throw rpcError('NEW_SETTINGS_INVALID');
  if (new_password_hash.length === 0) return 'none';
  if (new_algo._ === 'passwordKdfAlgoUnknown') throw rpcError('NEW_SETTINGS_INVALID');
  return { salt1: new_algo.salt1, salt2: new_algo.salt2, verifier: new_password_hash };
}
