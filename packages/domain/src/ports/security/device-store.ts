import type { UserId } from '../../ids.ts';
import type { StateEvent } from '../../updates/state-event.ts';

/** Bits of what is set of a device. */
export const DeviceFlag = { encryptedRequestsDisabled: 1, callRequestsDisabled: 2 } as const;

export interface DeviceSetting {
  readonly keyId: bigint;
  readonly flags: number;
  /** Until when it counts as unconfirmed; 0 where it is confirmed. */
  readonly unconfirmedUntil: number;
}

export interface StaleWalk {
  /** Where the last walk stopped; undefined to begin. */
  readonly afterId: bigint | undefined;
  readonly limit: number;
  readonly nowS: number;
  readonly ttlDaysDefault: number;
}

/** What is set of devices. */
export interface DeviceStore {
  deviceSettings(userId: UserId): Promise<readonly DeviceSetting[]>;
  /** Notes a new device where the account has others, whose owner is then told. Resolves to whether it has. */
  noteNewDevice(device: {
    readonly userId: UserId;
    readonly keyId: bigint;
    readonly unconfirmedUntil: number;
    readonly event: StateEvent;
    readonly nowS: number;
  }): Promise<boolean>;
  changeDevice(change: {
    readonly userId: UserId;
    readonly keyId: bigint;
    readonly set: number;
    readonly clear: number;
    readonly confirm: boolean;
    readonly event: StateEvent | undefined;
    readonly nowS: number;
  }): Promise<void>;
  /** Devices that were not used for longer than their owners want, among the next `limit` of all. */
  staleDevices(walk: StaleWalk): Promise<{
    readonly stale: readonly { readonly userId: UserId; readonly keyId: bigint }[];
    /** Undefined where the walk is at its end. */
    readonly lastId: bigint | undefined;
  }>;
}
