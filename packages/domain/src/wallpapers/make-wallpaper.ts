import { rpcError } from '../errors/rpc-error.ts';
import type { KeepingParts } from '../extras/keeping-parts.ts';
import type { FileParts } from '../files/file-parts.ts';
import type { UploadClaim } from '../files/uploads.ts';
import type { UserId } from '../ids.ts';
import { makeDocument } from '../media/make-document.ts';
import { positiveLong } from '../media/positive-long.ts';
import { madeSlug } from './made-slug.ts';
import type { Wallpaper, WallpaperSettings } from './wallpaper.ts';
import { checkedSettings } from './wallpaper-fill.ts';

const pictureType = 'image/jpeg';
/** A pattern is drawn over the colours of its settings. */
const patternTypes = ['image/png', 'application/x-tgwallpattern'];

/**
 * Makes a wallpaper out of a file that was uploaded.
 * Source: core.telegram.org/method/account.uploadWallPaper
 * @throws WALLPAPER_MIME_INVALID, WALLPAPER_FILE_INVALID, WALLPAPER_INVALID; as `makeDocument`
 */
export async function makeWallpaper(
  parts: KeepingParts & { readonly files: FileParts },
  wanted: {
    readonly ownerId: UserId;
    readonly file: UploadClaim;
    readonly mimeType: string;
    readonly isForChat: boolean;
    readonly settings: WallpaperSettings;
  },
): Promise<Wallpaper> {
  const { mimeType, ownerId, file } = wanted;
  const settings = checkedSettings(wanted.settings);
  const isPattern = patternTypes.includes(mimeType);
  if (!isPattern && mimeType !== pictureType) throw rpcError('WALLPAPER_MIME_INVALID');
  const document = await makeDocument(parts.files, { file, mimeType, attributes: [], thumb: undefined });
  const isPicture = document.attributes.some(({ kind }) => kind === 'imageSize');
  if (mimeType.startsWith('image/') && !isPicture) throw rpcError('WALLPAPER_FILE_INVALID');
  const wallpaper: Wallpaper = {
    id: positiveLong(parts.random).toString(),
    accessHash: parts.random.long().toString(),
    slug: madeSlug(parts.random),
    document,
    ownerId,
    ...(isPattern && { isPattern }),
    ...(wanted.isForChat && { isForChat: true }),
    settings,
  };
  await parts.store.addWallpaper(wallpaper);
  return wallpaper;
}
