/** Bytes as they were stored. */
export interface Blob {
  /** SHA-256 in hex: the blob's name, the same for the same bytes. */
  readonly hash: string;
  readonly byteLength: number;
}

/** A blob that was just stored, with what was found out on the way. */
export interface PutBlob extends Blob {
  /** In hex, since it is what clients name small files by. */
  readonly md5: string;
}

/** The hash of one stretch of a blob. */
export interface RangeHash {
  readonly offset: number;
  readonly byteLength: number;
  readonly sha256: Uint8Array;
}

/**
 * Bytes of any length by their hash, never whole in memory. Contract suite: proof/src/contracts/blob-store-contract.ts
 */
export interface BlobStore {
  /**
   * Stores what the source gives. When it resolves the blob is durable and whole; where the source or the disk fails,
   * nothing remains. Bytes that are there already are stored once, and count as put again.
   */
  put(source: AsyncIterable<Uint8Array>): Promise<PutBlob>;
  has(hash: string): Promise<boolean>;
  /**
   * Up to `length` bytes from `offset`, fewer where the blob ends.
   * @throws where there is no such blob
   */
  read(hash: string, offset: number, length: number): Promise<Uint8Array>;
  /** Hashes of stretches of `rangeBytes` each from `offset`, which is a multiple of it; the last may be shorter. */
  rangeHashes(hash: string, offset: number, rangeBytes: number, rangesMax: number): Promise<readonly RangeHash[]>;
  /** Deletes a blob that was put before `beforeMs` for the last time; false where it is younger or not there. */
  deleteOld(hash: string, beforeMs: number): Promise<boolean>;
}
