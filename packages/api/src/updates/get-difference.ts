import { difference } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderDifference } from '../render/difference.ts';

/** Source: core.telegram.org/method/updates.getDifference */
export const getDifference = handler('updates.getDifference', { lane: 2, allow: 'user' }, async (call, params) => {
  const { userId } = call.caller;
  const missed = await difference(call.services.messages, {
    boxId: userId,
    pts: params.pts,
    date: params.date,
    ptsLimit: params.pts_limit,
    ptsTotalLimit: params.pts_total_limit,
  });
  return await renderDifference(userId, missed, call.services);
});
