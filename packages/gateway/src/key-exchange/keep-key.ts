import type { KeyRecord } from '@suaka/domain';
import type { KeepAuthKey } from '@suaka/mtproto';
import type { SaltSource } from '../session/salts.ts';

/** What is needed of the auth keys here; `AuthKeys` of the domain is it. */
export interface KeyMaker {
  create(key: {
    readonly id: bigint;
    readonly bytes: Uint8Array;
    readonly expiresInS: number | undefined;
    readonly address: string;
  }): Promise<KeyRecord | undefined>;
}

/** Stores a new key before its client is told, and takes note of the salt that it starts with. */
export const keepKeyIn =
  (keys: KeyMaker, salts: SaltSource): KeepAuthKey =>
  async ({ authKey, initialSalt, temp }, { addressBlock }) => {
    const expiresInS = temp?.expiresInSeconds;
    const record = await keys.create({ id: authKey.id, bytes: authKey.bytes, expiresInS, address: addressBlock });
    if (record === undefined) return 'collision';
    salts.start(authKey.id, initialSalt);
    return 'kept';
  };
