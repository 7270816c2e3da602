import type { ErrorName } from '../errors/table.ts';
import type { UserCard } from '../accounts/user-card.ts';
import type { DeviceFacts } from '../auth/key-record.ts';
import type { UserId } from '../ids.ts';
import type { ComposedText } from '../service-account/composed-text.ts';

/** How often a number may be sent codes. */
export interface CodeRate {
  readonly perHourMax: number;
  readonly perDayMax: number;
}

export interface CodeRequest {
  readonly phone: string;
  readonly hash: string;
  readonly code: string;
  readonly nowS: number;
  readonly expiresAt: number;
  readonly rate: CodeRate;
}

/** A refusal that the store found; `waitS` where the caller may come back. */
export interface Refusal {
  readonly error: ErrorName;
  readonly waitS?: number;
}

/** What a request for a code led to: who has the number, and whether a device of theirs can be told. */
export interface CodeIssued {
  readonly userId: UserId | undefined;
  readonly langCode: string | undefined;
  readonly hasDevice: boolean;
}

export interface CodeUse {
  readonly phone: string;
  readonly hash: string;
  readonly nowS: number;
  readonly attemptsMax: number;
}

export interface SignInRequest extends CodeUse {
  /** The permanent key that is signed in. */
  readonly authKeyId: bigint;
  readonly code: string;
  readonly layer: number;
  readonly device: DeviceFacts;
  readonly address: string;
}

export interface SignUpRequest extends CodeUse {
  readonly authKeyId: bigint;
  readonly firstName: string;
  readonly lastName: string;
  readonly accessHash: bigint;
  readonly dcId: number;
  /** What the service account says first. */
  readonly welcome: ComposedText;
  readonly layer: number;
  readonly device: DeviceFacts;
  readonly address: string;
}

/** A code that goes out once more. */
export interface CodeAgain {
  readonly code: string;
  readonly resends: number;
  /** Whether a device of its number's account was told it first. */
  readonly hasDevice: boolean;
}

/** Who came to be a contact of whom when a number got its account. */
export interface SignedUp {
  readonly card: UserCard;
  /** Those who had kept the number. */
  readonly knownBy: readonly UserId[];
}

/**
 * Codes and what they open. One call is one transaction, so that a code opens one thing once
 * whatever happens beside it. Operating errors come back as values, since a wrong code has to be
 * counted durably although it is refused.
 */
export interface SignInStore {
  hasAccount(phone: string): Promise<boolean>;
  issueCode(request: CodeRequest): Promise<CodeIssued | Refusal>;
  /** Finds a code that is to be sent again and prolongs it. */
  reissueCode(use: CodeUse & { readonly expiresAt: number; readonly resendsMax: number }): Promise<CodeAgain | Refusal>;
  /** Moves the end of a code that was long on its way. */
  codeDelivered(code: { readonly phone: string; readonly hash: string; readonly expiresAt: number }): Promise<void>;
  /** Forgets a code that never went out; one that went out before stays what it was. */
  codeNotDelivered(code: { readonly phone: string; readonly hash: string }): Promise<void>;
  cancelCode(use: CodeUse): Promise<Refusal | undefined>;
  /** `undefined`: the code is right and the number has no account yet. */
  signIn(request: SignInRequest): Promise<UserCard | Refusal | undefined>;
  signUp(request: SignUpRequest): Promise<SignedUp | Refusal>;
  /** Forgets up to `limit` codes sent before `beforeS`. */
  removeOldCodes(beforeS: number, limit: number): Promise<void>;
}

export const isRefusal = (answer: object | undefined): answer is Refusal => answer !== undefined && 'error' in answer;
