import { join } from 'node:path';
import { DiskBlobs, DiskParts } from '@suaka/blobs-disk';
import {
  defaultFileLimits,
  FileReferences,
  Uploads,
  type BlobStore,
  type Bus,
  type BusMessage,
  type Clock,
  type FileParts,
  type FileStore,
  type Random,
} from '@suaka/domain';
import { SharpImages } from '@suaka/images-sharp';
import { ConfigError, type Config } from '@suaka/operations/configuration';
import { hmacMac } from '@suaka/system';

export interface FilesNeeded {
  readonly config: Pick<Config, 'dataFolder' | 'blobs'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly store: FileStore;
  readonly referenceSecret: Uint8Array;
}

/** Files where the configuration says, parts of uploads on this machine's disk, and processes that decode images. */
export async function composeFiles(needed: FilesNeeded): Promise<{
  files: Omit<FileParts, 'people'>;
  close: () => void;
}> {
  const { config, clock, random, bus, store, referenceSecret } = needed;
  const limits = defaultFileLimits;
  const [blobs, parts] = await Promise.all([openBlobs(config), DiskParts.open(join(config.dataFolder, 'uploads'))]);
  const images = new SharpImages();
  const references = new FileReferences({ clock, mac: hmacMac(referenceSecret) }, limits);
  const uploads = new Uploads({ clock, parts, blobs, limits });
  const files = { clock, random, bus, blobs, parts, uploads, store, images, references, limits };
  return { files, close: () => images.close() };
}

async function openBlobs({ blobs, dataFolder }: FilesNeeded['config']): Promise<BlobStore> {
  if (blobs.kind === 'disk') return await DiskBlobs.open(join(dataFolder, 'blobs'));
  // Loaded at need: nobody else should wait for it.
  const { S3Blobs } = await import('@suaka/blobs-s3');
  return await S3Blobs.open({ url: blobs.url, spoolFolder: join(dataFolder, 'spool') }).catch((error: unknown) => {
    throw new ConfigError([`SUAKA_BLOBS: ${blobs.url} cannot be used: ${(error as Error).message}.`]);
  });
}
