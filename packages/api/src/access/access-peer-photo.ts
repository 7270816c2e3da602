import { rpcError, type Photo, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessChat } from './access-chat.ts';
import { isChatInput } from './access-peer.ts';
import { accessPrivacy } from './access-privacy.ts';
import { accessUserPeer } from './access-user.ts';

/**
 * The photo that a group or channel shows, or one that a person shows or showed before.
 * @throws LOCATION_INVALID where the photo is not theirs, or not for the caller; as `accessChat`, `accessUserPeer`
 */
export async function accessPeerPhoto(call: UserCall, peer: Tl<'InputPeer'>, photoId: bigint): Promise<Photo> {
  const photo = isChatInput(peer)
    ? (await accessChat(call, peer)).card.photo
    : await userPhoto(call, (await accessUserPeer(call, peer)).id, photoId);
  if (photo === undefined || BigInt(photo.id) !== photoId) throw rpcError('LOCATION_INVALID');
  return photo;
}

async function userPhoto(call: UserCall, userId: UserId, photoId: bigint): Promise<Photo | undefined> {
  const { people, files } = call.services;
  const fallback = (await people.find(userId))?.extra?.fallbackPhoto?.id;
  // That one is for everybody.
  if (fallback === photoId.toString()) return await files.store.photo(photoId);
  if (!(await accessPrivacy(call, userId, 'profilePhoto'))) return undefined;
  return await files.store.profilePhoto(userId, photoId);
}
