import type { KeyRecord } from '@suaka/domain';
import type { Salts } from '@suaka/mtproto/session';
import type { LiveSession } from './live-session.ts';

/** An auth key that has sessions here. */
export interface KeyEntry {
  /** Shared with whoever changes it: a sign-in or sign-out shows at once. */
  readonly record: KeyRecord;
  /** The key whose sign-in counts: the permanent one. Undefined while a temporary key is not known to be bound. */
  owner: KeyRecord | undefined;
  readonly salts: Salts;
  readonly sessions: Map<bigint, LiveSession>;
}

/** The layer that the key, or the one it is bound to, announced last; 0 where none. */
export const layerOfKey = ({ record, owner }: KeyEntry): number =>
  record.layer === 0 ? (owner?.layer ?? 0) : record.layer;
