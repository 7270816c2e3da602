import type { UserId } from '../ids.ts';

/** What initConnection said last on a key. Source: core.telegram.org/method/initConnection */
export interface DeviceFacts {
  readonly apiId: number;
  readonly deviceModel: string;
  readonly systemVersion: string;
  readonly appVersion: string;
  readonly langCode: string;
  readonly systemLangCode: string;
  readonly langPack: string;
}

export const noDevice: DeviceFacts = {
  apiId: 0,
  deviceModel: '',
  systemVersion: '',
  appVersion: '',
  langCode: '',
  systemLangCode: '',
  langPack: '',
};

/** Clients say who they are each time that they connect: mostly nothing is new. */
export const isSameDevice = (a: DeviceFacts, b: DeviceFacts): boolean =>
  a.apiId === b.apiId &&
  a.deviceModel === b.deviceModel &&
  a.systemVersion === b.systemVersion &&
  a.appVersion === b.appVersion &&
  a.langCode === b.langCode &&
  a.systemLangCode === b.systemLangCode &&
  a.langPack === b.langPack;

/**
 * An authorization key with all that is known of its device. One object per key is shared by every
 * session of it, and its changing parts are written by `AuthKeys` alone, so that a sign-out is
 * seen by the next call of each session.
 */
export interface KeyRecord {
  readonly id: bigint;
  /** 256 bytes. */
  readonly bytes: Uint8Array;
  /** Seconds since the epoch; 0 for a permanent key. */
  readonly expiresAt: number;
  /** Seconds since the epoch. */
  readonly createdAt: number;
  /** What account.getAuthorizations calls the device by. */
  readonly hash: bigint;
  /** The permanent key that a temporary one is bound to. */
  permKeyId: bigint | undefined;
  userId: UserId | undefined;
  /** True from the moment that another device ended this authorization: calls answer SESSION_REVOKED. */
  isRevoked: boolean;
  /** The API layer that the key announced last; 0 where none. */
  layer: number;
  device: DeviceFacts;
  /** Where it was last seen. */
  address: string;
  /** Seconds since the epoch. */
  activeAt: number;
}

export const isTemporary = (key: KeyRecord): boolean => key.expiresAt !== 0;
