import type { UserId } from '../ids.ts';
import type { Delivery } from './box-store.ts';

export interface VouchLimits {
  /** Numbers that one person may vouch for in a day. */
  readonly perDayMax: number;
  /** How long it holds. */
  readonly validForS: number;
  /** Codes of one number that its voucher is told. */
  readonly toldMax: number;
  /** How old an account must be that vouches: whoever came in a moment ago lets nobody in. */
  readonly voucherAgeMinS: number;
}

export interface Vouch {
  readonly phone: string;
  readonly voucherId: UserId;
  readonly nowS: number;
}

export type VouchOutcome = 'made' | 'tooMany' | 'tooEarly';

/** A code that reached no provider. */
export interface VouchedCode {
  readonly phone: string;
  readonly hash: string;
  readonly nowS: number;
  readonly expiresAt: number;
}

/** Who vouches for whom: docs/decisions/vouched-invites.md */
export interface VouchStore {
  /** Keeps that someone vouches for a number, unless they may not any more today. */
  vouch(vouch: Vouch, limits: VouchLimits): Promise<VouchOutcome>;
  isVouched(phone: string, nowS: number, toldMax: number): Promise<boolean>;
  /**
   * Tells a code to whoever vouched first for its number and marks it as one that only makes an account. Resolves to
   * undefined where nobody vouches for the number, or it has an account.
   */
  tellVoucher(code: VouchedCode, toldMax: number): Promise<Delivery | undefined>;
}
