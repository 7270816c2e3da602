import type { Clock, KeyRecord } from '@suaka/domain';

const keyIdBytes = 8;

/** The auth key id that a packet begins with; 0 for a packet of the key exchange, undefined where it is too short. */
export function keyIdOf(frame: Uint8Array): bigint | undefined {
  if (frame.length < keyIdBytes) return undefined;
  return new DataView(frame.buffer, frame.byteOffset, keyIdBytes).getBigInt64(0, true);
}

/** True where a temporary key has outlived its time. */
export const isExpired = (record: KeyRecord, clock: Clock): boolean =>
  record.expiresAt !== 0 && record.expiresAt * 1000 <= clock.nowMs();
