import { nowSeconds, rpcError } from '@suaka/domain';
import { accessPhoto } from '../access/access-file.ts';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { readReportReason } from '../input/report-reason.ts';

/** Source: core.telegram.org/method/account.reportProfilePhoto */
export const accountReportProfilePhoto = handler(
  'account.reportProfilePhoto',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { extras, clock } = call.services;
    const peerId = await accessPeer(call, params.peer);
    if (params.photo_id._ !== 'inputPhoto') throw rpcError('PHOTO_INVALID');
    const photo = await accessPhoto(call, params.photo_id, 'PHOTO_INVALID');
    await extras.store.addReport({
      reporter: call.caller.userId,
      date: nowSeconds(clock),
      about: 'photo',
      peerId,
      photoId: photo.id,
      reason: readReportReason(params.reason),
      comment: params.message.slice(0, extras.limits.reportCommentLengthMax),
    });
    return true;
  },
);
