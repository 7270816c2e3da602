import { shownWallpaper, type ExtraStateEvent, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderTheme, renderWallpaper } from './look.ts';
import { renderPeer } from './peer.ts';
import type { FilesShown } from './photo.ts';

/** What a viewer is told of a change of looks and kept things; undefined where it is gone. */
export async function extraStateUpdate(
  viewer: UserId,
  event: ExtraStateEvent,
  services: FilesShown & Pick<Services, 'extras'>,
): Promise<Tl<'Update'> | undefined> {
  const { store } = services.extras;
  switch (event.kind) {
    case 'savedRingtones':
      return { _: 'updateSavedRingtones' };
    case 'theme': {
      const [theme] = await store.themes([BigInt(event.themeId)]);
      return theme && { _: 'updateTheme', theme: renderTheme(services, theme, viewer) };
    }
    case 'chatWallpaper':
      break;
  }
  const look = await store.chatLook(viewer, event.userId);
  const wallpaper = shownWallpaper(look);
  return {
    _: 'updatePeerWallpaper',
    wallpaper_overridden: (look.imposed ?? undefined) === undefined ? undefined : true,
    peer: renderPeer(event.userId),
    wallpaper: wallpaper && renderWallpaper(services, wallpaper, viewer),
  };
}
