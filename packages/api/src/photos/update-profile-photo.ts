import { hideProfilePhoto, rpcError, showFallbackPhoto, showProfilePhoto } from '@suaka/domain';
import { accessOwnPhoto } from '../access/access-own-photo.ts';
import { handler } from '../handler.ts';
import { renderOwnPhoto } from './render-own-photo.ts';

/** Shows one of the caller's own photos again, or none. Source: core.telegram.org/method/photos.updateProfilePhoto */
export const updateProfilePhoto = handler(
  'photos.updateProfilePhoto',
  { lane: 2, allow: 'user' },
  async (call, { id, bot, fallback }) => {
    if (bot !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const { files } = call.services;
    const { userId } = call.caller;
    const photo = id._ === 'inputPhotoEmpty' ? undefined : await accessOwnPhoto(call, id);
    if (fallback === true) {
      return renderOwnPhoto(call, await showFallbackPhoto(files, userId, photo, call.caller), photo);
    }
    const card =
      photo === undefined
        ? await hideProfilePhoto(files, userId, call.caller)
        : await showProfilePhoto(files, userId, photo, call.caller);
    return renderOwnPhoto(call, card, photo);
  },
);
