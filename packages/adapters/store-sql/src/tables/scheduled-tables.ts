import type { PeerId, UserId } from '@suaka/domain';
import type { Generated } from 'kysely';

/** A message that waits for its time. */
export interface ScheduledMessagesTable {
  id: Generated<number>;
  owner_id: UserId;
  peer_id: PeerId;
  /** Seconds since the epoch, or `whenOnline` of the domain. */
  due_at: number;
  /** A 64-bit number in decimals. */
  random_id: string;
  /** JSON of the domain's ScheduledContent. */
  content: string;
}

export interface ScheduledTables {
  scheduled_messages: ScheduledMessagesTable;
}
