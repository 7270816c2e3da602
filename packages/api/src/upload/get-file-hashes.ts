import { rpcError } from '@suaka/domain';
import { accessFile } from '../access/access-file.ts';
import { handler } from '../handler.ts';

/** Hashes of the stretches of a file from an offset on. Source: core.telegram.org/method/upload.getFileHashes */
export const getFileHashes = handler('upload.getFileHashes', { lane: 6, allow: 'user' }, async (call, params) => {
  const { blobs, limits } = call.services.files;
  const { blob, byteLength } = await accessFile(call, params.location);
  if (params.offset < 0 || params.offset > byteLength) throw rpcError('OFFSET_INVALID');
  const first = Math.floor(params.offset / limits.hashRangeBytes) * limits.hashRangeBytes;
  const ranges = await blobs.rangeHashes(blob, first, limits.hashRangeBytes, limits.hashRangesMax);
  return ranges.map((range) => ({
    _: 'fileHash' as const,
    offset: range.offset,
    limit: range.byteLength,
    hash: range.sha256,
  }));
});
