import { checkedRange } from '@suaka/domain';
import { accessFile } from '../access/access-file.ts';
import { handler } from '../handler.ts';
import { renderFileType } from '../render/file-type.ts';

/** Source: core.telegram.org/method/upload.getFile */
export const getFile = handler('upload.getFile', { lane: 6, allow: 'user' }, async (call, params) => {
  const { offset, length } = checkedRange({
    offset: params.offset,
    limit: params.limit,
    isPrecise: params.precise === true,
  });
  const { blob, byteLength, mimeType, date } = await accessFile(call, params.location);
  // Clients that do not know how long a file is ask until nothing comes.
  const wanted = Math.max(0, Math.min(length, byteLength - offset));
  const bytes = wanted === 0 ? new Uint8Array(0) : await call.services.files.blobs.read(blob, offset, wanted);
  return { _: 'upload.file', type: renderFileType(mimeType), mtime: date, bytes };
});
