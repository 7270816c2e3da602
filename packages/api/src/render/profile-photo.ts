import type { Relation, UserCard } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { renderPhoto, type FilesShown } from './photo.ts';
import { mayView, type Sight } from './sight.ts';

/**
 * The photo that a person shows, in all its sizes, where the person's rules let the viewer see it, and the one for those
 * who may not. Source: core.telegram.org/constructor/userFull
 */
export async function renderProfilePhotos(
  shown: FilesShown,
  sight: Sight,
  card: UserCard,
  relation: Relation,
): Promise<Pick<TlOf<'userFull'>, 'profile_photo' | 'fallback_photo'>> {
  const { photo, fallbackPhoto } = card.extra ?? {};
  const isSeen = photo !== undefined && mayView(sight, card, relation, 'profilePhoto');
  const isOwn = card.id === sight.viewer;
  return {
    profile_photo: isSeen ? await render(shown, photo.id) : undefined,
    fallback_photo:
      fallbackPhoto !== undefined && (!isSeen || isOwn) ? await render(shown, fallbackPhoto.id) : undefined,
  };
}

async function render(shown: FilesShown, id: string): Promise<TlOf<'photo'> | undefined> {
  const photo = await shown.files.store.photo(BigInt(id));
  return photo && renderPhoto(shown, photo);
}
