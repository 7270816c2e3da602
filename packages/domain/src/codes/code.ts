import type { Random } from '../ports/random.ts';

/** The digits of a sign-in code. */
export const codeLength = 5;

/** A code that cannot be guessed from those before it. */
export function randomCode(random: Random): string {
  return String(random.below(10 ** codeLength)).padStart(codeLength, '0');
}

/** What a code has become. Stored, so numbers never change their meaning. */
export const CodeState = {
  /** Waits to be entered. */
  sent: 0,
  /** Was entered rightly for a number without an account; valid until the sign-up. */
  proven: 1,
  /** Brought its caller in, or was cancelled. */
  spent: 2,
} as const;
export type CodeState = (typeof CodeState)[keyof typeof CodeState];

/** A code as the store keeps it. */
export interface SentCode {
  readonly hash: string;
  readonly code: string;
  readonly expiresAt: number;
  readonly attempts: number;
  readonly state: CodeState;
}

export type CodeFault = 'PHONE_CODE_EXPIRED' | 'PHONE_CODE_INVALID';

/**
 * Whether `entered` opens what `sent` was sent for.
 * @param nowS seconds since the epoch.
 * @param attemptsMax how many wrong codes end it: 100,000 codes and 5 guesses leave one in 20,000.
 */
export function judgeCode(
  sent: SentCode | undefined,
  entered: string,
  nowS: number,
  attemptsMax: number,
): CodeFault | undefined {
  const fault = codeEnded(sent, nowS, attemptsMax);
  if (fault !== undefined || sent === undefined) return fault;
  return sent.code === entered ? undefined : 'PHONE_CODE_INVALID';
}

/** Whether a code can still be used, entered or sent again. An unknown hash is an expired code. */
export function codeEnded(
  sent: SentCode | undefined,
  nowS: number,
  attemptsMax: number,
): 'PHONE_CODE_EXPIRED' | undefined {
  const isOpen =
    sent !== undefined && sent.state !== CodeState.spent && sent.expiresAt > nowS && sent.attempts < attemptsMax;
  return isOpen ? undefined : 'PHONE_CODE_EXPIRED';
}
