import type { AccountSettings, SettingsChange } from '../../account-life/account-settings.ts';
import type { UserExtra } from '../../accounts/user-extra.ts';
import type { UserId } from '../../ids.ts';
import type { StateEvent } from '../../updates/state-event.ts';
import type { ChangedUser } from '../account-store.ts';

export interface ExtraChange {
  readonly userId: UserId;
  /** What takes the place of what was; undefined takes a part away. The keys of `privacy` change one by one. */
  readonly change: UserExtra;
  /** What the own devices are told. */
  readonly own: readonly StateEvent[];
  /** What those are told who know the user. */
  readonly others: readonly StateEvent[];
  readonly nowS: number;
}

/** What people set of themselves. */
export interface SettingsStore {
  setExtra(change: ExtraChange): Promise<ChangedUser>;
  settings(userId: UserId): Promise<AccountSettings>;
  /** Puts parts in the place of those before and resolves to the whole. */
  changeSettings(userId: UserId, change: SettingsChange): Promise<AccountSettings>;
}
