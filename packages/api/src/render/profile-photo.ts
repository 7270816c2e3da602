import type { Relation, UserCard } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { renderPhoto, type FilesShown } from './photo.ts';
import { mayView, type Sight } from './sight.ts';

/** The photo that a person shows, in all its sizes, where the person's rules let the viewer see it. */
export async function renderProfilePhoto(
  shown: FilesShown,
  sight: Sight,
  card: UserCard,
  relation: Relation,
): Promise<TlOf<'photo'> | undefined> {
  const id = card.extra?.photo?.id;
  if (id === undefined || !mayView(sight, card, relation, 'profilePhoto')) return undefined;
  const photo = await shown.files.store.profilePhoto(card.id, BigInt(id));
  return photo && renderPhoto(shown, photo);
}
