import { channelOfPeer, type BusMessage } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

/** How often posts of a channel were seen and forwarded by now. Source: core.telegram.org/constructor/updateChannelMessageViews */
export function renderPostCounts(news: BusMessage & { readonly kind: 'postCounts' }, date: number): Tl<'Updates'> {
  const channel_id = channelOfPeer(news.channelId);
  const updates = news.counts.flatMap(({ id, views, forwards }): Tl<'Update'>[] => [
    ...(views === undefined ? [] : [{ _: 'updateChannelMessageViews' as const, channel_id, id, views }]),
    ...(forwards === undefined ? [] : [{ _: 'updateChannelMessageForwards' as const, channel_id, id, forwards }]),
  ]);
  return { _: 'updates', updates, users: [], chats: [], date, seq: 0 };
}
