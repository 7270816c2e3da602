import { makeProfilePhoto, rpcError, showFallbackPhoto, showProfilePhoto } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readUpload } from '../input/upload.ts';
import { renderOwnPhoto } from './render-own-photo.ts';

/** Source: core.telegram.org/method/photos.uploadProfilePhoto */
export const uploadProfilePhoto = handler(
  'photos.uploadProfilePhoto',
  { lane: 6, allow: 'user' },
  async (call, params) => {
    const { file, video, video_emoji_markup: markup, bot, fallback } = params;
    if (video !== undefined || markup !== undefined || bot !== undefined) {
      throw rpcError('METHOD_NOT_IMPLEMENTED');
    }
    if (file === undefined) throw rpcError('PHOTO_FILE_MISSING');
    const { files } = call.services;
    const photo = await makeProfilePhoto(files, readUpload(call, file));
    const show = fallback === true ? showFallbackPhoto : showProfilePhoto;
    const card = await show(files, call.caller.userId, photo, call.caller);
    return renderOwnPhoto(call, card, photo);
  },
);
