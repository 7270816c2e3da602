import { fromBase64, type Photo } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

/** The picture of a group or channel in a list. Source: core.telegram.org/constructor/chatPhoto */
export const renderChatPhoto = (photo: Photo | undefined, dcId: number): Tl<'ChatPhoto'> =>
  photo === undefined
    ? { _: 'chatPhotoEmpty' }
    : {
        _: 'chatPhoto',
        photo_id: BigInt(photo.id),
        stripped_thumb: photo.stripped === undefined ? undefined : fromBase64(photo.stripped),
        dc_id: dcId,
      };
