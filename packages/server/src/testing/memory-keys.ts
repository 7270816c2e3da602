import { noDevice, type KeyRecord, type UserId } from '@suaka/domain';
import type { GatewayParts } from '@suaka/gateway';

/** Auth keys in memory, for tests of what is around them. */
export class MemoryKeys {
  readonly records = new Map<bigint, KeyRecord>();
  readonly destroyed: bigint[] = [];

  readonly directory: GatewayParts['keys'] = {
    peek: (id) => this.records.get(id),
    find: async (id) => this.records.get(id),
    ownerOf: async (key) => (key.permKeyId === undefined ? undefined : this.records.get(key.permKeyId)),
    hold: () => undefined,
    release: () => undefined,
    announce: (record, layer, device) => {
      record.layer = layer;
      if (device !== undefined) record.device = device;
    },
    see: () => undefined,
    destroy: async (id) => {
      this.records.delete(id);
      this.destroyed.push(id);
    },
    markSignedOut: (id, revoked) => {
      const record = this.records.get(id);
      if (record === undefined) return;
      record.userId = undefined;
      record.isRevoked = revoked;
    },
  };

  /** Signs every key in to one person. */
  signIn(userId: UserId): void {
    for (const record of this.records.values()) record.userId = userId;
  }

  async create(key: {
    id: bigint;
    bytes: Uint8Array;
    expiresInS: number | undefined;
    address: string;
  }): Promise<KeyRecord> {
    const record: KeyRecord = {
      id: key.id,
      bytes: key.bytes,
      expiresAt: key.expiresInS === undefined ? 0 : Math.floor(Date.now() / 1000) + key.expiresInS,
      createdAt: 0,
      hash: 0n,
      permKeyId: undefined,
      userId: undefined,
      isRevoked: false,
      layer: 0,
      device: noDevice,
      address: key.address,
      activeAt: 0,
    };
    this.records.set(key.id, record);
    return record;
  }
}
