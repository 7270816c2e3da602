import type { UserId } from '../ids.ts';
import type { UserExtra } from './user-extra.ts';

/** What is known of a user, whoever looks. What a viewer may see of it is decided at rendering. */
export interface UserCard {
  readonly id: UserId;
  /** 64 random bits that a client must show to act on the user. */
  readonly accessHash: bigint;
  /** Digits in international format, without a plus; undefined for bots and deleted accounts. */
  readonly phone: string | undefined;
  readonly firstName: string;
  readonly lastName: string;
  readonly about: string;
  readonly username: string | undefined;
  readonly langCode: string;
  readonly flags: number;
  /** Seconds since the epoch. */
  readonly createdAt: number;
  /** Seconds since the epoch, as last stored; presence in memory is ahead of it. 0 where never. */
  readonly lastSeenAt: number;
  /** What few people have set. */
  readonly extra?: UserExtra | undefined;
}

/** Bits of `UserCard.flags`. */
export const UserFlag = {
  bot: 1,
  verified: 2,
  deleted: 4,
  support: 16,
  /** Not everybody may find the person by their number: the rules of `addedByPhone` decide. */
  numberGuarded: 32,
} as const;

export const hasFlag = (card: UserCard, flag: number): boolean => (card.flags & flag) !== 0;
