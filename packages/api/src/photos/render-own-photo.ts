import type { Photo, UserCard } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { renderPhoto } from '../render/photo.ts';
import { renderSelf } from '../render/users.ts';

/** What a person is told of their own photo, or that they show none. Source: core.telegram.org/constructor/photos.photo */
export const renderOwnPhoto = (
  { services }: UserCall,
  card: UserCard,
  photo: Photo | undefined,
): TlOf<'photos.photo'> => ({
  _: 'photos.photo',
  photo: photo === undefined ? { _: 'photoEmpty', id: 0n } : renderPhoto(services, photo),
  users: [renderSelf(services, card)],
});
