import type { UserId } from '@suaka/domain';

/** Newcomers whom those who kept their number have not all been told of. */
export interface NewcomersTable {
  user_id: UserId;
  /** Seconds since the epoch. */
  joined_at: number;
  /** Those with a greater id are still to be told. */
  told_up_to: number;
}

/** Who joined since the last digest of a person. */
export interface JoinedFriendsTable {
  owner_id: UserId;
  user_id: UserId;
}

/** When a person is to get the next digest. */
export interface FriendDigestsTable {
  owner_id: UserId;
  due_at: number;
}

/** Newcomers who are told once which of their contacts are here already. */
export interface FriendWelcomesTable {
  user_id: UserId;
  /** Null where they were told. */
  due_at: number | null;
  asked_at: number;
}

export interface ArrivalTables {
  newcomers: NewcomersTable;
  joined_friends: JoinedFriendsTable;
  friend_digests: FriendDigestsTable;
  friend_welcomes: FriendWelcomesTable;
}
