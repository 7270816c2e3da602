import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { DiskBlobs, DiskParts } from '@suaka/blobs-disk';
import { SharpImages } from '@suaka/images-sharp';
import { blobStoreContract } from './blob-store-contract.ts';
import { imageWorkerContract } from './image-worker-contract.ts';
import { partStoreContract } from './part-store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'suaka-disk-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const fresh = (): string => join(folder, String(++count));

blobStoreContract('disk', { openFresh: () => DiskBlobs.open(fresh()) });
partStoreContract('disk', {
  openFresh: async () => {
    const place = fresh();
    return { store: await DiskParts.open(place), reopen: () => DiskParts.open(place) };
  },
});
imageWorkerContract('sharp', {
  open: () => {
    const worker = new SharpImages();
    return { worker, close: () => worker.close() };
  },
});
