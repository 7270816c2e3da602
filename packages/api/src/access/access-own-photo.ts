import { rpcError, type Photo } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessPhoto } from './access-file.ts';

/**
 * One of the profile photos that the caller keeps.
 * @throws PHOTO_ID_INVALID; FILE_REFERENCE_EMPTY, FILE_REFERENCE_EXPIRED, FILE_REFERENCE_INVALID
 */
export async function accessOwnPhoto(call: UserCall, input: TlOf<'inputPhoto'>): Promise<Photo> {
  await accessPhoto(call, input, 'PHOTO_ID_INVALID');
  const photo = await call.services.files.store.profilePhoto(call.caller.userId, input.id);
  if (photo === undefined) throw rpcError('PHOTO_ID_INVALID');
  return photo;
}
