import type { UserId } from '../ids.ts';
import type { Blob } from './blob-store.ts';

/** Names an upload: the client draws the file id, so it means something beside its user only. */
export interface UploadKey {
  readonly userId: UserId;
  readonly fileId: bigint;
}

/** An upload that was put together: a repeated call finds it although its parts are gone. */
export interface FinishedUpload extends Blob {
  readonly md5: string;
  readonly partCount: number;
}

/** An upload as it lies in the store. */
export interface StoredUpload {
  readonly fileId: bigint;
  /** Numbers and lengths of the parts. */
  readonly parts: readonly (readonly [part: number, byteLength: number])[];
  readonly finished: FinishedUpload | undefined;
  /** When the last part of it came, or it was finished. */
  readonly lastMs: number;
}

/** The parts of files that people are uploading. Contract suite: proof/src/contracts/part-store-contract.ts */
export interface PartStore {
  /** Keeps a part, in the place of an earlier one of that number. Durable when it resolves. */
  put(key: UploadKey, part: number, bytes: Uint8Array): Promise<void>;
  /** @throws where there is no such part */
  read(key: UploadKey, part: number): Promise<Uint8Array>;
  /** Lets the parts go and remembers what they became. */
  finish(key: UploadKey, finished: FinishedUpload): Promise<void>;
  /** Forgets an upload with all its parts. */
  remove(key: UploadKey): Promise<void>;
  uploadsOf(userId: UserId): Promise<readonly StoredUpload[]>;
  /** Everyone who has an upload here. */
  owners(): Promise<readonly UserId[]>;
}
