import { rpcError, type AutoDownloadRule } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.saveAutoDownloadSettings */
export const accountSaveAutoDownloadSettings = handler(
  'account.saveAutoDownloadSettings',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const level = params.low === true ? 'low' : params.high === true ? 'high' : 'medium';
    const change = { autoDownload: { [level]: readRule(params.settings) } };
    await call.services.life.store.changeSettings(call.caller.userId, change);
    return true;
  },
);

/** @throws SETTINGS_INVALID for a negative size */
function readRule(input: TlOf<'autoDownloadSettings'>): AutoDownloadRule {
  const rule: AutoDownloadRule = {
    ...(input.disabled === true && { disabled: true }),
    ...(input.video_preload_large === true && { videoPreloadLarge: true }),
    ...(input.audio_preload_next === true && { audioPreloadNext: true }),
    ...(input.phonecalls_less_data === true && { callsLessData: true }),
    ...(input.stories_preload === true && { storiesPreload: true }),
    photoBytesMax: input.photo_size_max,
    videoBytesMax: input.video_size_max,
    fileBytesMax: input.file_size_max,
    videoUploadBitrateMax: input.video_upload_maxbitrate,
    smallQueueMax: input.small_queue_active_operations_max,
    largeQueueMax: input.large_queue_active_operations_max,
  };
  const sizes = [input.photo_size_max, input.video_size_max, input.file_size_max];
  if (sizes.some((size) => size < 0)) throw rpcError('SETTINGS_INVALID');
  return rule;
}
