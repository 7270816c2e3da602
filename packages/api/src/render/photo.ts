import { dcOfUser, fromBase64, type Photo, type PhotoSize, type ShownPhoto, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';

export type FilesShown = Pick<Services, 'files' | 'installation'>;

/** A photo with a fresh reference. Source: core.telegram.org/constructor/photo */
export const renderPhoto = ({ files, installation }: FilesShown, photo: Photo): TlOf<'photo'> => ({
  _: 'photo',
  id: BigInt(photo.id),
  access_hash: BigInt(photo.accessHash),
  file_reference: files.references.issue('photo', BigInt(photo.id)),
  date: photo.date,
  sizes: renderSizes(photo.sizes, photo.stripped),
  dc_id: installation.dcId,
});

/** The stripped thumbnail comes first, as it can be shown at once. */
export const renderSizes = (sizes: readonly PhotoSize[], stripped: string | undefined): Tl<'PhotoSize'>[] => [
  ...(stripped === undefined ? [] : [{ _: 'photoStrippedSize' as const, type: 'i', bytes: fromBase64(stripped) }]),
  ...sizes.map(({ type, width, height, byteLength }) => ({
    _: 'photoSize' as const,
    type,
    w: width,
    h: height,
    size: byteLength,
  })),
];

/** What a user shows of their photo, kept where the user is. Source: core.telegram.org/constructor/userProfilePhoto */
export const renderUserPhoto = (userId: UserId, { id, stripped }: ShownPhoto): TlOf<'userProfilePhoto'> => ({
  _: 'userProfilePhoto',
  photo_id: BigInt(id),
  stripped_thumb: stripped === undefined ? undefined : fromBase64(stripped),
  dc_id: dcOfUser(userId),
});
