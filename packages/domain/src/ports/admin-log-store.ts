import type { AdminLogCategory, AdminLogEntry } from '../chats/admin-log.ts';
import type { PeerId, UserId } from '../ids.ts';

export interface AdminLogQuery {
  readonly chatId: PeerId;
  /** Folded; part of what was changed or of the name of someone concerned; '' for all. */
  readonly query: string;
  /** Absent for all. */
  readonly categories: readonly AdminLogCategory[] | undefined;
  /** Absent for all. */
  readonly actorIds: readonly UserId[] | undefined;
  /** Exclusive bounds of the entries' ids; 0 for none. */
  readonly maxId: number;
  readonly minId: number;
  /** Entries of before are not told any more. */
  readonly sinceS: number;
  readonly limit: number;
}

/** What was done in channels. Entries are written by the commands that do it, in the same transaction. */
export interface AdminLogStore {
  /** The newest first. */
  read(query: AdminLogQuery): Promise<readonly AdminLogEntry[]>;
  /** Forgets the entries of before a date, the oldest first and at most so many. */
  forget(before: number, rowsMax: number): Promise<void>;
}
