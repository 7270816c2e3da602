import type { Caller } from '@suaka/api';
import type { KeyRecord } from '@suaka/domain';
import type { KeyDirectory } from '../ports.ts';
import type { KeyEntry } from '../session/key-entry.ts';
import type { LiveSession } from '../session/live-session.ts';

/** Finds whose sign-in counts for a key and keeps it there; undefined while a temporary key is not bound. */
export async function ownerOf(key: KeyEntry, keys: KeyDirectory): Promise<KeyRecord | undefined> {
  const owner = await keys.ownerOf(key.record);
  if (owner === undefined || key.owner !== undefined) return key.owner;
  key.owner = owner;
  // The entry holds both until it is closed, so that a sign-out reaches this one object.
  if (owner !== key.record) keys.hold(owner);
  return owner;
}

/** @param layer in which the answer goes out */
export const callerOf = (session: LiveSession, owner: KeyRecord | undefined, layer: number): Caller => ({
  authKeyId: session.key.record.id,
  sessionId: session.id,
  userId: owner?.userId,
  layer,
  address: session.peer.address,
  isLoopback: session.peer.isLoopback,
  device: owner?.device ?? session.key.record.device,
});
