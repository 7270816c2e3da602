import { makeDocument, rpcError, themeTypeStart } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readUpload } from '../input/upload.ts';
import { renderDocument } from '../render/document.ts';

/** Source: core.telegram.org/method/account.uploadTheme */
export const accountUploadTheme = handler('account.uploadTheme', { lane: 6, allow: 'user' }, async (call, params) => {
  const { file, thumb, file_name: fileName, mime_type: mimeType } = params;
  if (!mimeType.startsWith(themeTypeStart)) throw rpcError('THEME_MIME_INVALID');
  const document = await makeDocument(call.services.files, {
    file: readUpload(call, file),
    mimeType,
    attributes: fileName === '' ? [] : [{ kind: 'filename', fileName }],
    thumb: thumb && readUpload(call, thumb),
  });
  return renderDocument(call.services, document);
});
