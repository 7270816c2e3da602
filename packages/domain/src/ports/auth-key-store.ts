import type { DeviceFacts } from '../auth/key-record.ts';
import type { UserId } from '../ids.ts';

/** A key as it rests in the store: sealed, since it opens everything that its holder says. */
export interface StoredAuthKey extends DeviceFacts {
  readonly id: bigint;
  readonly sealed: Uint8Array;
  readonly sealId: string;
  /** Seconds; 0 for a permanent key. */
  readonly expiresAt: number;
  readonly permKeyId: bigint | undefined;
  readonly userId: UserId | undefined;
  readonly hash: bigint;
  readonly layer: number;
  readonly address: string;
  readonly createdAt: number;
  readonly activeAt: number;
}

export interface NewAuthKey {
  readonly id: bigint;
  readonly sealed: Uint8Array;
  readonly sealId: string;
  readonly expiresAt: number;
  readonly hash: bigint;
  readonly address: string;
  readonly createdAt: number;
}

/** What changes of a key without anyone waiting for it. */
export interface KeySighting extends DeviceFacts {
  readonly id: bigint;
  readonly layer: number;
  readonly address: string;
  readonly activeAt: number;
}

/** One device of an account. */
export interface Authorization extends DeviceFacts {
  readonly keyId: bigint;
  readonly hash: bigint;
  readonly address: string;
  readonly createdAt: number;
  readonly activeAt: number;
}

/** Keeps authorization keys. Every promise resolves when the change is durable. */
export interface AuthKeyStore {
  /** Resolves to false where a key of this id exists: the exchange is done once more. */
  insert(key: NewAuthKey): Promise<boolean>;
  find(id: bigint): Promise<StoredAuthKey | undefined>;
  /** Saves what was seen of devices, many at a time. */
  sight(sightings: readonly KeySighting[]): Promise<void>;
  /** Binds a temporary key; resolves to false where it is bound to another one already. */
  bind(tempKeyId: bigint, permKeyId: bigint): Promise<boolean>;
  /** Every device that is signed in to an account, the one that was active last first. */
  ofUser(userId: UserId): Promise<readonly Authorization[]>;
  /** Signs keys out of the account, and says which were signed in to it. */
  signOut(userId: UserId, keyIds: readonly bigint[]): Promise<readonly bigint[]>;
  /** Forgets a key for good. A temporary one that is bound to it can do nothing any more. */
  remove(id: bigint): Promise<void>;
  /** Forgets up to `limit` temporary keys that expired before `beforeS`. */
  removeExpired(beforeS: number, limit: number): Promise<void>;
  /** The ids of the seals that stored keys need. */
  sealIds(): Promise<readonly string[]>;
  /** Notes the seal that keys are sealed with from now on. */
  rememberSeal(id: string): Promise<void>;
}
