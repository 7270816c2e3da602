import { accessPrivacy } from '../access/access-privacy.ts';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { renderPhoto } from '../render/photo.ts';
import { renderUsers } from '../render/users.ts';

const pageMax = 100;

/** Source: core.telegram.org/method/photos.getUserPhotos */
export const getUserPhotos = handler('photos.getUserPhotos', { lane: 2, allow: 'user' }, async (call, params) => {
  const { id: userId } = await accessUser(call, params.user_id);
  const { services, caller } = call;
  const offset = Math.max(0, params.offset);
  const limit = Math.min(Math.max(params.limit, 0), pageMax);
  const mayLook = await accessPrivacy(call, userId, 'profilePhoto');
  const asked = { userId, offset, maxId: params.max_id, limit };
  const page = mayLook ? await services.files.store.profilePhotos(asked) : { photos: [], count: 0 };
  const photos = page.photos.map((photo) => renderPhoto(services, photo));
  const users = await renderUsers(services, caller.userId, [userId]);
  if (photos.length >= page.count) return { _: 'photos.photos', photos, users };
  return { _: 'photos.photosSlice', count: page.count, photos, users };
});
