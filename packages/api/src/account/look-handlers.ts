import { accountCreateTheme } from './create-theme.ts';
import { accountGetChatThemes } from './get-chat-themes.ts';
import { accountGetMultiWallPapers } from './get-multi-wall-papers.ts';
import { accountGetSavedMusicIds } from './get-saved-music-ids.ts';
import { accountGetSavedRingtones } from './get-saved-ringtones.ts';
import { accountGetTheme } from './get-theme.ts';
import { accountGetThemes } from './get-themes.ts';
import { accountGetWallPaper } from './get-wall-paper.ts';
import { accountGetWallPapers } from './get-wall-papers.ts';
import { accountInstallTheme } from './install-theme.ts';
import { accountInstallWallPaper } from './install-wall-paper.ts';
import { accountResetWallPapers } from './reset-wall-papers.ts';
import { accountSaveMusic } from './save-music.ts';
import { accountSaveRingtone } from './save-ringtone.ts';
import { accountSaveTheme } from './save-theme.ts';
import { accountSaveWallPaper } from './save-wall-paper.ts';
import { accountUpdateTheme } from './update-theme.ts';
import { accountUploadRingtone } from './upload-ringtone.ts';
import { accountUploadTheme } from './upload-theme.ts';
import { accountUploadWallPaper } from './upload-wall-paper.ts';

/** The methods of wallpapers, themes and sounds. */
export const accountLookHandlers = [
  accountCreateTheme,
  accountGetChatThemes,
  accountGetMultiWallPapers,
  accountGetSavedMusicIds,
  accountGetSavedRingtones,
  accountGetTheme,
  accountGetThemes,
  accountGetWallPaper,
  accountGetWallPapers,
  accountInstallTheme,
  accountInstallWallPaper,
  accountResetWallPapers,
  accountSaveMusic,
  accountSaveRingtone,
  accountSaveTheme,
  accountSaveWallPaper,
  accountUpdateTheme,
  accountUploadRingtone,
  accountUploadTheme,
  accountUploadWallPaper,
] as const;
