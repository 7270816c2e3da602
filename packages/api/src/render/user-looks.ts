import { shownWallpaper, type UserCard, type UserId } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderDocument } from './document.ts';
import { renderEntities } from './entity.ts';
import { renderWallpaper } from './look.ts';
import { renderPhoto, type FilesShown } from './photo.ts';

type Looks = Pick<
  TlOf<'userFull'>,
  'wallpaper' | 'wallpaper_overridden' | 'theme' | 'personal_photo' | 'saved_music' | 'note'
>;

/** How a viewer sees the chat with a person, and what of the person's page is kept apart from the card. */
export async function userLooks(
  services: FilesShown & Pick<Services, 'extras'>,
  viewer: UserId,
  card: UserCard,
): Promise<Looks> {
  const { store } = services.extras;
  const [look, photo, [song], note] = await Promise.all([
    store.chatLook(viewer, card.id),
    store.personalPhoto(viewer, card.id),
    store.kept(card.id, 'music'),
    store.note(viewer, card.id),
  ]);
  const wallpaper = shownWallpaper(look);
  const music = song && (await services.files.store.document(song.id));
  return {
    wallpaper: wallpaper && renderWallpaper(services, wallpaper, viewer),
    wallpaper_overridden: (look.imposed ?? undefined) === undefined ? undefined : true,
    theme: look.theme ? { _: 'chatTheme', emoticon: look.theme } : undefined,
    personal_photo: photo && renderPhoto(services, photo),
    note: note && { _: 'textWithEntities', text: note.text, entities: renderEntities(note.entities) ?? [] },
    saved_music: music && renderDocument(services, music),
  };
}
