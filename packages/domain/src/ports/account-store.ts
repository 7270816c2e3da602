import type { UserCard } from '../accounts/user-card.ts';
import type { PeerId, UserId } from '../ids.ts';

export interface ProfileChange {
  readonly userId: UserId;
  readonly firstName: string | undefined;
  readonly lastName: string | undefined;
  readonly about: string | undefined;
  readonly nowS: number;
}

export interface UsernameChange {
  readonly userId: UserId;
  /** As its owner writes it; '' gives up the one before. */
  readonly username: string;
  readonly nowS: number;
}

/** A user as a change left them, and who has a stored event about it: those who know the user. */
export interface ChangedUser {
  readonly card: UserCard;
  readonly toldTo: readonly UserId[];
}

/** Reads and changes accounts. Every promise of a change resolves when it is durable. */
export interface AccountStore {
  /** The cards of those that exist, in no order. */
  byIds(ids: readonly UserId[]): Promise<readonly UserCard[]>;
  byPhone(phone: string): Promise<UserCard | undefined>;
  /** Whose name it is, given in lower case. */
  peerOfUsername(name: string): Promise<PeerId | undefined>;
  /** People whose username or name begins with the folded `query`; only those who have a username. */
  search(query: string, limit: number): Promise<readonly UserId[]>;
  updateProfile(change: ProfileChange): Promise<ChangedUser>;
  /** Takes or gives up a username. Resolves to undefined where someone else has it. */
  takeUsername(change: UsernameChange): Promise<ChangedUser | undefined>;
  /** Saves when people were last seen, many at a time. */
  saveLastSeen(seen: readonly LastSeen[]): Promise<void>;
  /** Makes an account of the installation itself where it is missing. */
  ensureAccount(card: UserCard): Promise<void>;
  banNumber(phone: string, nowS: number): Promise<void>;
  unbanNumber(phone: string): Promise<void>;
}

export interface LastSeen {
  readonly userId: UserId;
  /** Seconds since the epoch. */
  readonly at: number;
}
