import { createHash } from 'node:crypto';
import { statSync, unlinkSync, utimesSync } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore, PutBlob, RangeHash } from '@suaka/domain';
import { syncFolder } from './durable-file.ts';

const hashPattern = /^[0-9a-f]{64}$/u;

/** Blobs as files in two levels of folders, named by their hash. */
export class DiskBlobs implements BlobStore {
  readonly #folder: string;
  readonly #drafts: string;
  #draftCount = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#drafts = join(folder, 'drafts');
  }

  /** Opens the folder, makes it where it is missing, and clears away what an earlier process left half-written. */
  static async open(folder: string): Promise<DiskBlobs> {
    const blobs = new DiskBlobs(folder);
    await rm(blobs.#drafts, { recursive: true, force: true });
    await mkdir(blobs.#drafts, { recursive: true, mode: 0o700 });
    return blobs;
  }

  async put(source: AsyncIterable<Uint8Array>): Promise<PutBlob> {
    const draft = join(this.#drafts, String(++this.#draftCount));
    try {
      const blob = await writeDraft(draft, source);
      await this.#keep(draft, blob.hash);
      return blob;
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  async has(hash: string): Promise<boolean> {
    return (await stat(this.#fileOf(hash)).catch(ifMissing)) !== undefined;
  }

  async read(hash: string, offset: number, length: number): Promise<Uint8Array> {
    const handle = await open(this.#fileOf(hash), 'r');
    try {
      return await readRange(handle, offset, length);
    } finally {
      await handle.close();
    }
  }

  async rangeHashes(hash: string, offset: number, rangeBytes: number, rangesMax: number): Promise<RangeHash[]> {
    const handle = await open(this.#fileOf(hash), 'r');
    const ranges: RangeHash[] = [];
    try {
      while (ranges.length < rangesMax) {
        const at = offset + ranges.length * rangeBytes;
        const bytes = await readRange(handle, at, rangeBytes);
        if (bytes.length === 0) break;
        const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest());
        ranges.push({ offset: at, byteLength: bytes.length, sha256 });
      }
    } finally {
      await handle.close();
    }
    return ranges;
  }

  deleteOld(hash: string, beforeMs: number): Promise<boolean> {
    const file = this.#fileOf(hash);
    // In one turn, as `#isThere` is: a blob that is put again at this moment is either young or not there.
    const age = statSync(file, { throwIfNoEntry: false });
    if (age === undefined || age.mtimeMs >= beforeMs) return Promise.resolve(false);
    unlinkSync(file);
    return Promise.resolve(true);
  }

  async #keep(draft: string, hash: string): Promise<void> {
    const file = this.#fileOf(hash);
    if (isThere(file)) {
      await rm(draft);
      return;
    }
    const folder = dirname(file);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(draft, file);
    await syncFolder(folder);
    // The two levels above may be new themselves.
    await syncFolder(dirname(folder));
    await syncFolder(this.#folder);
  }

  #fileOf(hash: string): string {
    if (!hashPattern.test(hash)) throw new Error('not a SHA-256 in hex');
    return join(this.#folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
}

async function writeDraft(file: string, source: AsyncIterable<Uint8Array>): Promise<PutBlob> {
  const handle = await open(file, 'wx', 0o600);
  try {
    return await writeThrough(handle, source);
  } finally {
    await handle.close();
  }
}

async function writeThrough(handle: FileHandle, source: AsyncIterable<Uint8Array>): Promise<PutBlob> {
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  let byteLength = 0;
  for await (const bytes of source) {
    sha256.update(bytes);
    md5.update(bytes);
    byteLength += bytes.length;
    await handle.writeFile(bytes);
  }
  await handle.datasync();
  return { hash: sha256.digest('hex'), md5: md5.digest('hex'), byteLength };
}

async function readRange(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  // Memory that is not zeroed first: all that is handed on was read. Zeroing costs five times as much as the reading.
  const bytes = new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Whether a blob is there, which makes it young again. */
function isThere(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return false;
  const now = new Date();
  utimesSync(file, now, now);
  return true;
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
