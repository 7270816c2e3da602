import type { BlobStore } from '../ports/blob-store.ts';
import type { Bus } from '../ports/bus.ts';
import type { Clock } from '../ports/clock.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { ImageWorker } from '../ports/image-worker.ts';
import type { PartStore } from '../ports/part-store.ts';
import type { Random } from '../ports/random.ts';
import type { People } from '../accounts/people.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { FileLimits } from './file-limits.ts';
import type { FileReferences } from './file-reference.ts';
import type { Uploads } from './uploads.ts';

/** What uploading, keeping and fetching files needs. */
export interface FileParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly people: People;
  readonly blobs: BlobStore;
  readonly parts: PartStore;
  readonly uploads: Uploads;
  readonly store: FileStore;
  readonly images: ImageWorker;
  readonly references: FileReferences;
  readonly limits: FileLimits;
}
