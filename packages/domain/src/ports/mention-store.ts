import type { PeerId, UserId } from '../ids.ts';
import type { Delivery } from './box-store.ts';

/** What is unread in messages beside themselves: mentions, reactions and sounds. */
export interface MentionStore {
  /** Messages of a dialog that mention someone, or were reacted to, and were not looked at; the newest first. */
  unread(query: {
    readonly userId: UserId;
    readonly peerId: PeerId;
    readonly kind: 'mentions' | 'reactions';
    readonly limit: number;
  }): Promise<readonly number[]>;
  /** Looks at messages of a box; resolves to those of which anything was unread. The own box's delivery comes first. */
  read(reading: {
    readonly userId: UserId;
    readonly boxId: PeerId;
    readonly ids: readonly number[];
    readonly date: number;
  }): Promise<{ readonly deliveries: readonly Delivery[]; readonly readIds: readonly number[] }>;
}
