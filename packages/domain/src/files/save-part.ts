import { rpcError } from '../errors/rpc-error.ts';
import type { UploadKey } from '../ports/part-store.ts';
import type { FileParts } from './file-parts.ts';
import { isFullPart } from './uploads.ts';

export interface PartToSave extends UploadKey {
  readonly part: number;
  /** How many parts the file has, where the client says so. */
  readonly partCount: number | undefined;
  readonly bytes: Uint8Array;
}

/**
 * Keeps a part of a file until the file is used. Resolves when it is durable.
 *
 * @throws FILE_PARTS_INVALID, FILE_PART_INVALID, FILE_PART_EMPTY, FILE_PART_TOO_BIG, FILE_PART_SIZE_INVALID,
 * FILE_PART_SIZE_CHANGED; FLOOD_WAIT_X where the person has too much unfinished
 * Source: core.telegram.org/api/files#uploading-files
 */
export async function savePart({ uploads, limits }: FileParts, saving: PartToSave): Promise<void> {
  const { part, partCount, bytes } = saving;
  // -1 is said by those who stream a file and do not know its end yet.
  const isCountKnown = partCount !== undefined && partCount !== -1;
  if (isCountKnown && (partCount < 1 || partCount > limits.partsMax)) throw rpcError('FILE_PARTS_INVALID');
  if (part < 0 || part >= (isCountKnown ? partCount : limits.partsMax)) throw rpcError('FILE_PART_INVALID');
  if (bytes.length === 0) throw rpcError('FILE_PART_EMPTY');
  if (bytes.length > limits.partBytesMax) throw rpcError('FILE_PART_TOO_BIG');
  const isFollowed = isCountKnown && part < partCount - 1;
  if (isFollowed && !isFullPart(bytes.length, limits)) throw rpcError('FILE_PART_SIZE_INVALID');
  await uploads.save(saving, part, bytes);
}
