import { LRUCache } from 'lru-cache';
import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { FinishedUpload, PartStore, StoredUpload, UploadKey } from '../ports/part-store.ts';
import type { FileLimits } from './file-limits.ts';
import { UploadSizes } from './upload-sizes.ts';

interface Upload {
  readonly sizes: UploadSizes;
  finished: FinishedUpload | undefined;
  lastMs: number;
  /** Parts that are being written: it is not collected meanwhile. */
  writing: number;
  /** What it replaces is gone from the store. */
  readonly ready: Promise<void>;
  /** It is being put together: whoever asks meanwhile gets the same. */
  finishing: Promise<FinishedUpload> | undefined;
}

type UploadsOfUser = Map<bigint, Upload>;

export interface UploadsParts {
  readonly clock: Clock;
  readonly parts: PartStore;
  readonly blobs: BlobStore;
  readonly limits: FileLimits;
}

/** A file that a client says it has uploaded. Source: core.telegram.org/type/InputFile */
export interface UploadClaim extends UploadKey {
  readonly partCount: number;
  /** In hex; undefined where the client gives none. */
  readonly md5: string | undefined;
}

/**
 * What people are uploading. The parts lie in the part store; what is known of them is derived from there on first use,
 * so that an upload goes on after a restart and what is unfinished counts as before.
 */
export class Uploads {
  readonly #parts: UploadsParts;
  readonly #users: LRUCache<UserId, Promise<UploadsOfUser>>;

  constructor(parts: UploadsParts) {
    this.#parts = parts;
    this.#users = new LRUCache({ max: parts.limits.uploadersCachedMax });
  }

  /**
   * Keeps a part whose number and length are in order.
   *
   * @throws FILE_PART_SIZE_CHANGED; FLOOD_WAIT_X where too much is unfinished
   */
  async save(key: UploadKey, part: number, bytes: Uint8Array): Promise<void> {
    const uploads = await this.#of(key.userId);
    const upload = await this.#begun(uploads, key);
    const before = upload.sizes.sizeOf(part);
    this.#checkRoom(uploads, upload, bytes.length - before);
    upload.sizes.add(part, bytes.length);
    upload.writing += 1;
    try {
      await upload.ready;
      await this.#parts.parts.put(key, part, bytes);
      upload.lastMs = this.#parts.clock.nowMs();
    } catch (error) {
      upload.sizes.remove(part);
      throw error;
    } finally {
      upload.writing -= 1;
    }
  }

  /**
   * Puts a file together, once: the same claim finds it again for as long as uploads are kept.
   *
   * @throws FILE_PARTS_INVALID, FILE_PART_X_MISSING, FILE_PART_SIZE_INVALID, MD5_CHECKSUM_INVALID
   */
  async finish(claim: UploadClaim): Promise<FinishedUpload> {
    const { limits } = this.#parts;
    if (claim.partCount < 1 || claim.partCount > limits.partsMax) throw rpcError('FILE_PARTS_INVALID');
    const upload = (await this.#of(claim.userId)).get(claim.fileId);
    if (upload === undefined) throw rpcError('FILE_PART_X_MISSING', 0);
    const finished = upload.finished ?? (await (upload.finishing ?? this.#start(claim, upload)));
    if (finished.partCount !== claim.partCount) throw rpcError('FILE_PARTS_INVALID');
    if (claim.md5 !== undefined && claim.md5 !== finished.md5) throw rpcError('MD5_CHECKSUM_INVALID');
    return finished;
  }

  /**
   * Lets go of a person's uploads that nothing came for since `beforeMs`.
   *
   * @returns what was finished among them, which nothing may have used.
   */
  async collect(userId: UserId, beforeMs: number): Promise<readonly FinishedUpload[]> {
    const uploads = await this.#of(userId);
    const unused: FinishedUpload[] = [];
    for (const [fileId, upload] of uploads) {
      if (upload.lastMs >= beforeMs || upload.writing > 0 || upload.finishing !== undefined) continue;
      uploads.delete(fileId);
      await this.#parts.parts.remove({ userId, fileId }).catch((error: unknown) => {
        // It is still there, and the next turn is to find it.
        if (!uploads.has(fileId)) uploads.set(fileId, upload);
        throw error;
      });
      if (upload.finished !== undefined) unused.push(upload.finished);
    }
    return unused;
  }

  #start(claim: UploadClaim, upload: Upload): Promise<FinishedUpload> {
    checkWhole(upload.sizes, claim.partCount, this.#parts.limits);
    const finishing = this.#assemble(claim, upload).finally(() => {
      upload.finishing = undefined;
    });
    upload.finishing = finishing;
    return finishing;
  }

  async #assemble(claim: UploadClaim, upload: Upload): Promise<FinishedUpload> {
    const { blobs, parts, clock } = this.#parts;
    const { hash, byteLength, md5 } = await blobs.put(partsInOrder(parts, claim));
    const finished = { hash, byteLength, md5, partCount: claim.partCount };
    await parts.finish(claim, finished);
    for (let part = 0; part < claim.partCount; part += 1) upload.sizes.remove(part);
    upload.finished = finished;
    upload.lastMs = clock.nowMs();
    return finished;
  }

  /** The upload that a part belongs to. A part of what is finished begins it anew: the client has changed its mind. */
  async #begun(uploads: UploadsOfUser, key: UploadKey): Promise<Upload> {
    const known = uploads.get(key.fileId);
    if (known?.finishing !== undefined) await known.finishing.catch(() => undefined);
    const current = uploads.get(key.fileId);
    if (current !== undefined && current.finished === undefined) return current;
    const ready = current === undefined ? Promise.resolve() : this.#parts.parts.remove(key);
    // Whoever writes a part awaits it and meets its fault.
    ready.catch(() => uploads.delete(key.fileId));
    const upload = freshUpload(new UploadSizes(), this.#parts.clock.nowMs(), undefined, ready);
    uploads.set(key.fileId, upload);
    return upload;
  }

  #checkRoom(uploads: UploadsOfUser, upload: Upload, moreBytes: number): void {
    const { unfinishedBytesMax, unfinishedMax, unfinishedPartsMax, unfinishedWaitS } = this.#parts.limits;
    let bytes = moreBytes;
    let count = upload.sizes.count === 0 ? 1 : 0;
    let parts = 1;
    for (const { sizes } of uploads.values()) {
      bytes += sizes.bytes;
      parts += sizes.count;
      if (sizes.count > 0) count += 1;
    }
    if (bytes <= unfinishedBytesMax && count <= unfinishedMax && parts <= unfinishedPartsMax) return;
    if (upload.sizes.count === 0) this.#forget(uploads, upload);
    throw rpcError('FLOOD_WAIT_X', unfinishedWaitS);
  }

  #forget(uploads: UploadsOfUser, upload: Upload): void {
    for (const [fileId, other] of uploads) if (other === upload) uploads.delete(fileId);
  }

  #of(userId: UserId): Promise<UploadsOfUser> {
    const known = this.#users.get(userId);
    if (known !== undefined) return known;
    const read = this.#parts.parts.uploadsOf(userId).then(fromStore);
    this.#users.set(userId, read);
    // What could not be read is read again by the next call.
    read.catch(() => this.#users.delete(userId));
    return read;
  }
}

function fromStore(stored: readonly StoredUpload[]): UploadsOfUser {
  const uploads: UploadsOfUser = new Map();
  for (const { fileId, parts, finished, lastMs } of stored) {
    const sizes = new UploadSizes();
    for (const [part, byteLength] of parts) sizes.add(part, byteLength);
    uploads.set(fileId, freshUpload(sizes, lastMs, finished));
  }
  return uploads;
}

const freshUpload = (
  sizes: UploadSizes,
  lastMs: number,
  finished?: FinishedUpload,
  ready: Promise<void> = Promise.resolve(),
): Upload => ({ sizes, finished, lastMs, writing: 0, ready, finishing: undefined });

function checkWhole(sizes: UploadSizes, partCount: number, limits: FileLimits): void {
  for (let part = 0; part < partCount; part += 1) if (!sizes.has(part)) throw rpcError('FILE_PART_X_MISSING', part);
  if (sizes.count > partCount) throw rpcError('FILE_PARTS_INVALID');
  // A part that something follows is a full one.
  if (partCount > 1 && !isFullPart(sizes.sizeOf(0), limits)) throw rpcError('FILE_PART_SIZE_INVALID');
}

async function* partsInOrder(parts: PartStore, claim: UploadClaim): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < claim.partCount; part += 1) yield await parts.read(claim, part);
}

/** Whether a part of this length may be followed by another. */
export const isFullPart = (byteLength: number, { partBytesMax }: Pick<FileLimits, 'partBytesMax'>): boolean =>
  byteLength > 0 && byteLength % 1024 === 0 && partBytesMax % byteLength === 0;
