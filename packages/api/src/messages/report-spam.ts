import { nowSeconds } from '@suaka/domain';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.reportSpam */
export const reportSpam = handler('messages.reportSpam', { lane: 2, allow: 'user' }, async (call, params) => {
  const { services, caller } = call;
  const peerId = await accessPeer(call, params.peer);
  const date = nowSeconds(services.clock);
  const about = { reporter: caller.userId, about: 'peer', peerId, reason: 'spam', comment: '', date } as const;
  await services.extras.store.addReport(about);
  return true;
});
