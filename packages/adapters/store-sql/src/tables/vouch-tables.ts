import type { UserId } from '@suaka/domain';

/** Who vouched that a number is whose. Rows stay: they say who let whom in. */
export interface VouchesTable {
  phone: string;
  voucher_id: UserId;
  /** Seconds since the epoch. */
  at: number;
  expires_at: number;
  /** Codes that the voucher was told. */
  told: number;
  /** The account that was made with one of them. */
  used_by: UserId | null;
  used_at: number | null;
}

export interface VouchTables {
  vouches: VouchesTable;
}
