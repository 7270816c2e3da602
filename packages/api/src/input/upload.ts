import { rpcError, type UploadClaim } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';

const md5Pattern = /^[0-9a-f]{32}$/iu;

/**
 * A file that the caller says it uploaded.
 * @throws MD5_CHECKSUM_INVALID; METHOD_NOT_IMPLEMENTED for one out of a story
 */
export function readUpload({ caller }: UserCall, file: Tl<'InputFile'>): UploadClaim {
  if (file._ === 'inputFileStoryDocument') throw rpcError('METHOD_NOT_IMPLEMENTED');
  const md5 = file._ === 'inputFile' && file.md5_checksum !== '' ? file.md5_checksum.toLowerCase() : undefined;
  if (md5 !== undefined && !md5Pattern.test(md5)) throw rpcError('MD5_CHECKSUM_INVALID');
  return { userId: caller.userId, fileId: file.id, partCount: file.parts, md5 };
}
