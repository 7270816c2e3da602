import type { UserCard } from '../../accounts/user-card.ts';
import type { DeviceFacts } from '../../auth/key-record.ts';
import type { UserId } from '../../ids.ts';
import type { Refusal } from '../sign-in-store.ts';

/** What checks a password. */
export interface PasswordLock {
  readonly salt1: Uint8Array;
  readonly salt2: Uint8Array;
  /** 256 bytes: g to the power of the hash of salts and password. */
  readonly verifier: Uint8Array;
}

export interface StoredPassword {
  /** Absent where there is none any more. */
  readonly lock: PasswordLock | undefined;
  readonly hint: string;
  /** Confirmed, for recovery. */
  readonly email: string | undefined;
  /** Seconds since the epoch. */
  readonly changedAt: number;
  readonly resetAt: number | undefined;
  readonly resetDeclinedAt: number | undefined;
}

export interface PasswordChange {
  readonly userId: UserId;
  /** The change is made only where this is still when the password was changed last; 0 where never. */
  readonly basedOn: number;
  readonly lock: PasswordLock | undefined;
  readonly hint: string;
  readonly email: string | undefined;
  readonly nowS: number;
}

/** What a code that comes by mail is for. */
export type MailPurpose = 'setup' | 'recovery';

export interface MailCodeRequest {
  readonly userId: UserId;
  readonly purpose: MailPurpose;
  readonly email: string;
  readonly code: string;
  readonly nowS: number;
  readonly expiresAt: number;
  readonly perHourMax: number;
}

export interface MailCode {
  readonly email: string;
  readonly code: string;
}

export interface MailCodeUse {
  readonly userId: UserId;
  readonly purpose: MailPurpose;
  readonly code: string;
  readonly nowS: number;
  readonly attemptsMax: number;
  /** Whether a right code is used up by it. */
  readonly isFinal: boolean;
}

/** A device whose password was right. */
export interface PasswordSignIn {
  readonly authKeyId: bigint;
  readonly userId: UserId;
  readonly nowS: number;
  readonly layer: number;
  readonly device: DeviceFacts;
  readonly address: string;
}

/** Passwords of the second step, and the codes that recover them. Refusals are counted durably, so they are values. */
export interface PasswordStore {
  password(userId: UserId): Promise<StoredPassword | undefined>;
  /** Resolves to false where the password was changed meanwhile. */
  changePassword(change: PasswordChange): Promise<boolean>;
  /** Counts an attempt; the seconds to wait where it is one too many. */
  countAttempt(attempt: {
    readonly userId: UserId;
    readonly nowS: number;
    readonly countMax: number;
    readonly windowS: number;
  }): Promise<number | undefined>;
  /** The last attempt was right. */
  clearAttempts(userId: UserId): Promise<void>;
  /** Sets or takes back from when on a password may be reset. */
  setReset(reset: {
    readonly userId: UserId;
    readonly resetAt: number | undefined;
    readonly declinedAt: number | undefined;
  }): Promise<void>;
  /** Whose password a key owes, where its code was right. */
  pendingUser(keyId: bigint): Promise<UserId | undefined>;
  /** Signs in a key that owed a password. Undefined where it owes none to this account. */
  signInPending(signIn: PasswordSignIn): Promise<UserCard | undefined>;
  issueMailCode(request: MailCodeRequest): Promise<Refusal | undefined>;
  mailCode(userId: UserId, purpose: MailPurpose): Promise<MailCode | undefined>;
  /** Resolves to the address that the code proves. */
  useMailCode(use: MailCodeUse): Promise<{ readonly email: string } | Refusal>;
  cancelMailCode(userId: UserId, purpose: MailPurpose): Promise<void>;
}
