import { assertRingtone, makeDocument, ringtoneType, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readUpload } from '../input/upload.ts';
import { renderDocument } from '../render/document.ts';

/** Source: core.telegram.org/method/account.uploadRingtone */
export const accountUploadRingtone = handler(
  'account.uploadRingtone',
  { lane: 6, allow: 'user' },
  async (call, params) => {
    const { file, file_name: fileName, mime_type: mimeType } = params;
    if (mimeType !== ringtoneType) throw rpcError('RINGTONE_MIME_INVALID');
    const document = await makeDocument(call.services.files, {
      file: readUpload(call, file),
      mimeType,
      attributes: fileName === '' ? [] : [{ kind: 'filename', fileName }],
      thumb: undefined,
    });
    assertRingtone(call.services.extras, document);
    return renderDocument(call.services, document);
  },
);
