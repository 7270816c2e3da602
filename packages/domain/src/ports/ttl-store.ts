import type { PeerId, UserId } from '../ids.ts';
import type { Delivery } from './box-store.ts';

/** Keeps after how long messages vanish in chats of two, and which are to vanish when. */
export interface TtlStore {
  /** What two people set for their chat; undefined where neither ever did. */
  ofPair(one: UserId, other: UserId): Promise<number | undefined>;
  /** Of the peers with whom the owner set one. */
  ofPeers(
    owner: UserId,
    peers: readonly PeerId[],
  ): Promise<readonly { readonly peerId: PeerId; readonly ttlS: number }[]>;
  /** Sets it for both and records their state events; false where it was so already. */
  setPair(change: {
    readonly actorId: UserId;
    readonly otherId: UserId;
    readonly ttlS: number;
    readonly date: number;
  }): Promise<boolean>;
  /** What new chats of someone begin with; 0 for never. */
  defaultOf(owner: UserId): Promise<number>;
  setDefault(owner: UserId, ttlS: number): Promise<void>;
  /** Deletes, for everybody, messages whose time is over; at most so many. */
  expire(nowS: number, limit: number): Promise<readonly Delivery[]>;
}
