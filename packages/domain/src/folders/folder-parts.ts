import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { FolderStore } from '../ports/folder-store.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { FolderLimits } from './folder-limits.ts';

/** What changing folders needs. */
export interface FolderParts {
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
  readonly folders: FolderStore;
  readonly folderLimits: FolderLimits;
}
