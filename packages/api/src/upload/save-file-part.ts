import { savePart } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/upload.saveFilePart */
export const saveFilePart = handler('upload.saveFilePart', { lane: 6, allow: 'user' }, async (call, params) => {
  const { file_id: fileId, file_part: part, bytes } = params;
  const { userId } = call.caller;
  await savePart(call.services.files, { userId, fileId, part, partCount: undefined, bytes });
  return true;
});
