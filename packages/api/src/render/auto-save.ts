import type { AutoDownloadRule, AutoSaveRule } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** Source: core.telegram.org/constructor/autoSaveSettings */
export const renderAutoSave = (rule: AutoSaveRule | undefined): TlOf<'autoSaveSettings'> => ({
  _: 'autoSaveSettings',
  photos: rule?.photos,
  videos: rule?.videos,
  video_max_size: rule?.videoBytesMax === undefined ? undefined : BigInt(rule.videoBytesMax),
});

/** Source: core.telegram.org/constructor/autoDownloadSettings */
export const renderAutoDownload = (rule: AutoDownloadRule): TlOf<'autoDownloadSettings'> => ({
  _: 'autoDownloadSettings',
  disabled: rule.disabled,
  video_preload_large: rule.videoPreloadLarge,
  audio_preload_next: rule.audioPreloadNext,
  phonecalls_less_data: rule.callsLessData,
  stories_preload: rule.storiesPreload,
  photo_size_max: rule.photoBytesMax,
  video_size_max: rule.videoBytesMax,
  file_size_max: rule.fileBytesMax,
  video_upload_maxbitrate: rule.videoUploadBitrateMax,
  small_queue_active_operations_max: rule.smallQueueMax,
  large_queue_active_operations_max: rule.largeQueueMax,
});
