import { hideProfilePhoto, rpcError, showProfilePhoto } from '@suaka/domain';
import { accessOwnPhoto } from '../access/access-own-photo.ts';
import { handler } from '../handler.ts';
import { renderOwnPhoto } from './render-own-photo.ts';

/** Shows one of the caller's own photos again, or none. Source: core.telegram.org/method/photos.updateProfilePhoto */
export const updateProfilePhoto = handler(
  'photos.updateProfilePhoto',
  { lane: 2, allow: 'user' },
  async (call, { id, bot, fallback }) => {
    if (bot !== undefined || fallback === true) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { files } = call.services;
    const { userId } = call.caller;
    if (id._ === 'inputPhotoEmpty') {
      return renderOwnPhoto(call, await hideProfilePhoto(files, userId, call.caller), undefined);
    }
    const photo = await accessOwnPhoto(call, id);
    return renderOwnPhoto(call, await showProfilePhoto(files, userId, photo, call.caller), photo);
  },
);
