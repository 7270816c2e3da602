import { deleteProfilePhotos, RpcError, rpcError } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessOwnPhoto } from '../access/access-own-photo.ts';
import { handler, type UserCall } from '../handler.ts';

/** Photos that one call may name. */
const photosMax = 100;

/** What is not the caller's is passed over. Source: core.telegram.org/method/photos.deletePhotos */
export const deletePhotos = handler('photos.deletePhotos', { lane: 2, allow: 'user' }, async (call, { id }) => {
  if (id.length > photosMax) throw rpcError('LIMIT_INVALID');
  const ids = (await Promise.all(id.map((input) => ownId(call, input)))).flatMap((own) => own ?? []);
  return [...(await deleteProfilePhotos(call.services.files, call.caller.userId, ids, call.caller))];
});

async function ownId(call: UserCall, input: Tl<'InputPhoto'>): Promise<bigint | undefined> {
  if (input._ !== 'inputPhoto') return undefined;
  try {
    return BigInt((await accessOwnPhoto(call, input)).id);
  } catch (error) {
    if (error instanceof RpcError && error.row === 'PHOTO_ID_INVALID') return undefined;
    throw error;
  }
}
