import { join } from 'node:path';
import { DiskBlobs, DiskParts } from '@suaka/blobs-disk';
import {
  defaultFileLimits,
  FileReferences,
  Uploads,
  type Bus,
  type BusMessage,
  type Clock,
  type FileLimits,
  type FileParts,
  type ImageWorker,
  type People,
  type Random,
} from '@suaka/domain';
import { fileStoreOver, type Engine } from '@suaka/store-sql';
import { SharpImages } from '@suaka/images-sharp';
import { hmacMac } from '@suaka/system';

export interface FilesInOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly people: People;
  readonly engine: Engine;
  readonly limits?: Partial<FileLimits>;
  readonly images?: ImageWorker;
}

/** The files of a server in a folder of a test. Its image process ends with the test's. */
export async function filesIn(folder: string, options: FilesInOptions): Promise<FileParts> {
  const { clock, random, bus, people, engine } = options;
  const limits = { ...defaultFileLimits, ...options.limits };
  const blobs = await DiskBlobs.open(join(folder, 'blobs'));
  const parts = await DiskParts.open(join(folder, 'uploads'));
  return {
    ...{ clock, random, bus, people, blobs, parts, limits },
    store: fileStoreOver(engine),
    images: options.images ?? new SharpImages(),
    references: new FileReferences({ clock, mac: hmacMac(new Uint8Array(32).fill(7)) }, limits),
    uploads: new Uploads({ clock, parts, blobs, limits }),
  };
}
