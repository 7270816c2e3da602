import { savePart } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/upload.saveBigFilePart */
export const saveBigFilePart = handler('upload.saveBigFilePart', { lane: 6, allow: 'user' }, async (call, params) => {
  const { file_id: fileId, file_part: part, file_total_parts: partCount, bytes } = params;
  const { userId } = call.caller;
  await savePart(call.services.files, { userId, fileId, part, partCount, bytes });
  return true;
});
