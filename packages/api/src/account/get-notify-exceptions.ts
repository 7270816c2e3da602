import { notifyExceptions, nowSeconds } from '@suaka/domain';
import { handler } from '../handler.ts';
import { readNotifyPeer } from '../input/notify-peer.ts';
import { notifyUpdate } from '../render/notify.ts';
import { renderPeers } from '../render/peers.ts';

/** Source: core.telegram.org/method/account.getNotifyExceptions */
export const accountGetNotifyExceptions = handler(
  'account.getNotifyExceptions',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { services, caller } = call;
    const found = await notifyExceptions(services.dialogSettings.notify, {
      ownerId: caller.userId,
      within: params.peer && (await readNotifyPeer(call, params.peer)),
      withSound: params.compare_sound === true,
      withStories: params.compare_stories === true,
    });
    const peers = found.flatMap(({ target }) => ('peerId' in target ? [target.peerId] : []));
    return {
      _: 'updates',
      updates: found.map(({ target, settings }) => notifyUpdate(target, settings)),
      ...(await renderPeers(services, caller.userId, peers)),
      date: nowSeconds(services.clock),
      seq: 0,
    };
  },
);
