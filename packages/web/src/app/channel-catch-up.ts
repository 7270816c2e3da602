/** Brings channels level of which something was missed. */
import { channelsWithGap, forgetChannel, moveChannelPts } from '../state/channel-sync.ts';
import { takeChannelDifference } from '../state/difference.ts';
import { RpcError } from '../connection/connection.ts';
import { nowSeconds, type App } from './app.ts';
import { inputChannel } from './peers.ts';

const DIFFERENCE_LIMIT = 100;
/** Slices for one channel at once; what is left comes at the next gap. */
const SLICES_MAX = 200;

async function catchUpChannel(app: App, chatId: number): Promise<void> {
  for (let slice = 0; slice < SLICES_MAX; slice += 1) {
    const state = app.store.get();
    const sync = state.channelSyncs.get(chatId);
    if (sync === undefined) return;
    try {
      const difference = await app.connection.call({
        _: 'updates.getChannelDifference',
        channel: inputChannel(state, chatId),
        filter: { _: 'channelMessagesFilterEmpty' },
        pts: sync.pts,
        limit: DIFFERENCE_LIMIT,
      });
      app.store.update((current) => takeChannelDifference(current, chatId, difference, nowSeconds(app)));
      if (difference._ !== 'updates.channelDifference' || difference.final === true) return;
    } catch (error) {
      if (!(error instanceof RpcError) || error.waitSeconds !== undefined) throw error;
      // Left, or removed from it: there is nothing more to follow.
      app.store.update((current) => forgetChannel(moveChannelPts(current, chatId, sync.pts, nowSeconds(app)), chatId));
      return;
    }
  }
}

/** Asks for the difference of every channel with a gap, one after the other. */
export async function catchUpChannels(app: App): Promise<void> {
  for (const chatId of channelsWithGap(app.store.get())) await catchUpChannel(app, chatId);
}
