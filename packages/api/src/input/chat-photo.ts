import { makeProfilePhoto, rpcError, type Photo } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessPhoto } from '../access/access-file.ts';
import type { UserCall } from '../handler.ts';
import { readUpload } from './upload.ts';

/**
 * The photo that a client wants a chat to show; undefined for none.
 *
 * @throws PHOTO_INVALID, PHOTO_FILE_MISSING; as `makePhoto`, `accessPhoto`; METHOD_NOT_IMPLEMENTED for one that moves
 * Source: core.telegram.org/type/InputChatPhoto
 */
export async function readChatPhoto(call: UserCall, input: Tl<'InputChatPhoto'>): Promise<Photo | undefined> {
  switch (input._) {
    case 'inputChatPhotoEmpty':
      return undefined;
    case 'inputChatPhoto':
      if (input.id._ !== 'inputPhoto') throw rpcError('PHOTO_INVALID');
      return await accessPhoto(call, input.id, 'PHOTO_INVALID');
    case 'inputChatUploadedPhoto':
      break;
  }
  if (input.video !== undefined || input.video_emoji_markup !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  if (input.file === undefined) throw rpcError('PHOTO_FILE_MISSING');
  return await makeProfilePhoto(call.services.files, readUpload(call, input.file));
}
