import type { UserId } from '../../ids.ts';
import type { ChangedUser } from '../account-store.ts';
import type { CodeUse, Refusal } from '../sign-in-store.ts';

export interface ScheduledDeletion {
  readonly userId: UserId;
  /** Seconds since the epoch. */
  readonly deleteAt: number;
  /** Names it in the link that cancels it. */
  readonly hash: string;
  readonly reason: string;
}

export interface DeletedAccount extends ChangedUser {
  /** The devices that were signed in to it. */
  readonly keyIds: readonly bigint[];
}

export interface NumberChange extends CodeUse {
  readonly userId: UserId;
  readonly code: string;
}

export interface ChangedNumber extends ChangedUser {
  /** Those who had kept the new number. */
  readonly knownBy: readonly UserId[];
}

/** How accounts change their number, and end. */
export interface AccountLifeStore {
  /** Takes another number, for which a code was sent. */
  changeNumber(change: NumberChange): Promise<ChangedNumber | Refusal>;
  /** Plans a deletion; resolves to the one that was planned before, where there is one. */
  scheduleDeletion(deletion: ScheduledDeletion): Promise<ScheduledDeletion>;
  deletionOf(userId: UserId): Promise<ScheduledDeletion | undefined>;
  /** Takes a plan back, where the code that was sent to the number is right. */
  cancelDeletion(cancel: CodeUse & { readonly userId: UserId; readonly code: string }): Promise<Refusal | undefined>;
  dueDeletions(nowS: number, limit: number): Promise<readonly UserId[]>;
  /** Deletes an account: what is its own is gone, what it said to others stays. */
  deleteAccount(userId: UserId, nowS: number): Promise<DeletedAccount>;
  /** People who did nothing for longer than they said, among the next `limit` of all. */
  idleAccounts(walk: {
    readonly afterId: number;
    readonly limit: number;
    readonly nowS: number;
    readonly ttlDaysDefault: number;
  }): Promise<{ readonly idle: readonly UserId[]; readonly lastId: number | undefined }>;
}
