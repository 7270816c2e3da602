import { makeWallpaper } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readWallpaperSettings } from '../input/look.ts';
import { readUpload } from '../input/upload.ts';
import { renderWallpaper } from '../render/look.ts';

/** Source: core.telegram.org/method/account.uploadWallPaper */
export const accountUploadWallPaper = handler(
  'account.uploadWallPaper',
  { lane: 6, allow: 'user' },
  async (call, params) => {
    const wallpaper = await makeWallpaper(call.services.extras, {
      ownerId: call.caller.userId,
      file: readUpload(call, params.file),
      mimeType: params.mime_type,
      isForChat: params.for_chat === true,
      settings: readWallpaperSettings(params.settings),
    });
    return renderWallpaper(call.services, wallpaper, call.caller.userId);
  },
);
