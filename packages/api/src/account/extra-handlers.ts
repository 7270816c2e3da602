import { accountClearRecentEmojiStatuses } from './clear-recent-emoji-statuses.ts';
import { accountDeleteAutoSaveExceptions } from './delete-auto-save-exceptions.ts';
import { accountGetAutoDownloadSettings } from './get-auto-download-settings.ts';
import { accountGetAutoSaveSettings } from './get-auto-save-settings.ts';
import { accountGetDefaultEmojiStatuses } from './get-default-emoji-statuses.ts';
import { accountGetReactionsNotifySettings } from './get-reactions-notify-settings.ts';
import { accountGetRecentEmojiStatuses } from './get-recent-emoji-statuses.ts';
import { accountReportPeer } from './report-peer.ts';
import { accountReportProfilePhoto } from './report-profile-photo.ts';
import { accountSaveAutoDownloadSettings } from './save-auto-download-settings.ts';
import { accountSaveAutoSaveSettings } from './save-auto-save-settings.ts';
import { accountSetReactionsNotifySettings } from './set-reactions-notify-settings.ts';
import { accountUpdateEmojiStatus } from './update-emoji-status.ts';

/** The methods of what people set and few others see. */
export const accountExtraHandlers = [
  accountClearRecentEmojiStatuses,
  accountDeleteAutoSaveExceptions,
  accountGetAutoDownloadSettings,
  accountGetAutoSaveSettings,
  accountGetDefaultEmojiStatuses,
  accountGetReactionsNotifySettings,
  accountGetRecentEmojiStatuses,
  accountReportPeer,
  accountReportProfilePhoto,
  accountSaveAutoDownloadSettings,
  accountSaveAutoSaveSettings,
  accountSetReactionsNotifySettings,
  accountUpdateEmojiStatus,
] as const;
