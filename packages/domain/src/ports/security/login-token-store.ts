import type { UserCard } from '../../accounts/user-card.ts';
import type { UserId } from '../../ids.ts';
import type { Refusal } from '../sign-in-store.ts';
import type { PasswordSignIn } from './password-store.ts';

export interface LoginToken {
  /** Base64url. */
  readonly token: string;
  /** The permanent key that is to be signed in. */
  readonly keyId: bigint;
  /** The key whose sessions wait. */
  readonly waitingKeyId: bigint;
  readonly expiresAt: number;
  /** Who is signed in there already. */
  readonly exceptIds: readonly number[];
}

/** Tokens of log-ins by QR code. Source: core.telegram.org/api/qr-login */
export interface LoginTokenStore {
  /** Keeps a token; those that the key had before are forgotten, unless one was accepted. */
  putLoginToken(token: LoginToken): Promise<void>;
  /** Lets the key of a token in. Refused where it cannot be. */
  acceptLoginToken(accept: {
    readonly token: string;
    readonly userId: UserId;
    readonly nowS: number;
  }): Promise<{ readonly keyId: bigint; readonly waitingKeyId: bigint } | Refusal>;
  /** Who has let a key in; undefined where nobody has. */
  acceptedBy(keyId: bigint, nowS: number): Promise<UserId | undefined>;
  /** Signs the key in, unless a password is owed: SESSION_PASSWORD_NEEDED. Undefined where nobody let it in. */
  signInAccepted(signIn: Omit<PasswordSignIn, 'userId'>): Promise<UserCard | Refusal | undefined>;
  /** Resolves to what an earlier call of the same key needs to know of a token. */
  loginToken(token: string): Promise<(LoginToken & { readonly userId: UserId | undefined }) | undefined>;
  /** Forgets tokens, and sign-ins that never came to their password, of before `beforeS`: of each up to `limit`. */
  removeOldTokens(beforeS: number, limit: number): Promise<void>;
}
