import {
  appendMessage,
  makeProfilePhoto,
  nowSeconds,
  placesOf,
  rpcError,
  setPersonalPhoto,
  type Photo,
  type UserCard,
} from '@suaka/domain';
import type { Result } from '@suaka/tl';
import { accessPeerToWrite } from '../access/access-peer.ts';
import { accessUser } from '../access/access-user.ts';
import { handler, type UserCall } from '../handler.ts';
import { readUpload } from '../input/upload.ts';
import { renderPhoto } from '../render/photo.ts';
import { renderUsers } from '../render/users.ts';

/**
 * A photo that only the caller sees for a contact, or one that is suggested to the contact.
 * Source: core.telegram.org/method/photos.uploadContactProfilePhoto
 */
export const uploadContactProfilePhoto = handler(
  'photos.uploadContactProfilePhoto',
  { lane: 6, allow: 'user' },
  async (call, params) => {
    const { caller, services } = call;
    const { file, video, video_emoji_markup: markup, suggest, save } = params;
    if (video !== undefined || markup !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
    const card = await accessUser(call, params.user_id);
    const relation = await services.relations.find(caller.userId, card.id);
    if (relation.mine === undefined) throw rpcError('CONTACT_MISSING');
    const photo = file && (await makeProfilePhoto(services.files, readUpload(call, file)));
    if (suggest === true) {
      if (photo === undefined) throw rpcError('PHOTO_FILE_MISSING');
      await suggestPhoto(call, card, photo);
      return await answer(call, card, photo);
    }
    // `save` without a file keeps what is there.
    if (photo === undefined && save === true) throw rpcError('PHOTO_FILE_MISSING');
    await setPersonalPhoto(services.extras, { userId: caller.userId, origin: caller }, card.id, photo);
    return await answer(call, card, photo);
  },
);

async function suggestPhoto(call: UserCall, { id, accessHash }: UserCard, photo: Photo): Promise<void> {
  const { caller, services } = call;
  await accessPeerToWrite(call, { _: 'inputPeerUser', user_id: id, access_hash: accessHash });
  const message = {
    authorId: caller.userId,
    date: nowSeconds(services.clock),
    text: '',
    extra: { action: { kind: 'suggestProfilePhoto', photo } },
    places: placesOf(caller.userId, id),
  } as const;
  // The answer of the method has no updates, so the device that asked is told like the others.
  await appendMessage(services.messages, message, { authKeyId: 0n, sessionId: 0n });
}

async function answer(
  { caller, services }: UserCall,
  { id }: UserCard,
  photo: Photo | undefined,
): Promise<Result<'photos.uploadContactProfilePhoto'>> {
  const users = await renderUsers(services, caller.userId, [id]);
  return { _: 'photos.photo', photo: photo ? renderPhoto(services, photo) : { _: 'photoEmpty', id: 0n }, users };
}
