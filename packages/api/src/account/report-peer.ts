import { nowSeconds } from '@suaka/domain';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { readReportReason } from '../input/report-reason.ts';

/** Source: core.telegram.org/method/account.reportPeer */
export const accountReportPeer = handler('account.reportPeer', { lane: 2, allow: 'user' }, async (call, params) => {
  const { extras, clock } = call.services;
  await extras.store.addReport({
    reporter: call.caller.userId,
    date: nowSeconds(clock),
    about: 'peer',
    peerId: await accessPeer(call, params.peer),
    reason: readReportReason(params.reason),
    comment: params.message.slice(0, extras.limits.reportCommentLengthMax),
  });
  return true;
});
