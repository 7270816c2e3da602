import { mkdir, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FinishedUpload, PartStore, StoredUpload, UploadKey, UserId } from '@suaka/domain';
import { writeWhole } from './durable-file.ts';

const partPattern = /^\d+$/u;
const doneName = 'done';

/** Uploads as folders of part files: FOLDER/user/file id/number. */
export class DiskParts implements PartStore {
  readonly #folder: string;
  #draftCount = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<DiskParts> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new DiskParts(folder);
  }

  async put(key: UploadKey, part: number, bytes: Uint8Array): Promise<void> {
    const folder = this.#folderOf(key);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(join(folder, String(part)), this.#draftIn(folder), bytes);
  }

  async read(key: UploadKey, part: number): Promise<Uint8Array> {
    return await readFile(join(this.#folderOf(key), String(part)));
  }

  async finish(key: UploadKey, finished: FinishedUpload): Promise<void> {
    const folder = this.#folderOf(key);
    await writeWhole(join(folder, doneName), this.#draftIn(folder), JSON.stringify(finished), true);
    const names = await readdir(folder);
    await Promise.all(names.filter((name) => name !== doneName).map((name) => rm(join(folder, name), { force: true })));
  }

  async remove(key: UploadKey): Promise<void> {
    await rm(this.#folderOf(key), { recursive: true, force: true });
    // The last upload takes the person's folder along, so that only those who have one are looked at.
    await rmdir(join(this.#folder, String(key.userId))).catch(ifNeeded);
  }

  async uploadsOf(userId: UserId): Promise<readonly StoredUpload[]> {
    const ids = await namesIn(join(this.#folder, String(userId)));
    return await Promise.all(ids.map((id) => this.#describe({ userId, fileId: BigInt(id) })));
  }

  async owners(): Promise<readonly UserId[]> {
    // Only ever made from user ids.
    return (await namesIn(this.#folder)).map((name) => Number(name) as UserId);
  }

  async #describe(key: UploadKey): Promise<StoredUpload> {
    const folder = this.#folderOf(key);
    const { fileId } = key;
    const done = await readFile(join(folder, doneName), 'utf8').catch(() => undefined);
    const { mtimeMs } = await stat(folder);
    // Only ever written from this type.
    if (done !== undefined) return { fileId, parts: [], finished: JSON.parse(done) as FinishedUpload, lastMs: mtimeMs };
    const parts: [number, number][] = [];
    for (const name of (await namesIn(folder)).filter((each) => partPattern.test(each))) {
      const { size } = await stat(join(folder, name));
      parts.push([Number(name), size]);
    }
    // A folder's time is when the last name entered it.
    return { fileId, parts: parts.toSorted(([a], [b]) => a - b), finished: undefined, lastMs: mtimeMs };
  }

  #folderOf({ userId, fileId }: UploadKey): string {
    return join(this.#folder, String(userId), String(fileId));
  }

  /** A name that no part has, so that what a dead process left half-written is no part. */
  #draftIn(folder: string): string {
    this.#draftCount += 1;
    return join(folder, `draft-${process.pid}-${this.#draftCount}`);
  }
}

const neededCodes = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST']);

/** A folder that is gone, or has something in it, stays as it is. */
function ifNeeded(error: NodeJS.ErrnoException): void {
  if (!neededCodes.has(error.code ?? '')) throw error;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
