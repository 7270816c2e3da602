import { join } from 'node:path';
import { DiskBlobs, DiskParts } from '@suaka/blobs-disk';
import {
  defaultFileLimits,
  FileReferences,
  Uploads,
  type Bus,
  type BusMessage,
  type Clock,
  type FileParts,
  type FileStore,
  type Random,
} from '@suaka/domain';
import { SharpImages } from '@suaka/images-sharp';
import type { Config } from '@suaka/operations/configuration';
import { hmacMac } from '@suaka/system';

export interface FilesNeeded {
  readonly config: Pick<Config, 'dataFolder'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly store: FileStore;
  readonly referenceSecret: Uint8Array;
}

/** Files on this machine's disk, and processes that decode images. */
export async function composeFiles(needed: FilesNeeded): Promise<{
  files: Omit<FileParts, 'people'>;
  close: () => void;
}> {
  const { config, clock, random, bus, store, referenceSecret } = needed;
  const limits = defaultFileLimits;
  const [blobs, parts] = await Promise.all([
    DiskBlobs.open(join(config.dataFolder, 'blobs')),
    DiskParts.open(join(config.dataFolder, 'uploads')),
  ]);
  const images = new SharpImages();
  const references = new FileReferences({ clock, mac: hmacMac(referenceSecret) }, limits);
  const uploads = new Uploads({ clock, parts, blobs, limits });
  const files = { clock, random, bus, blobs, parts, uploads, store, images, references, limits };
  return { files, close: () => images.close() };
}
