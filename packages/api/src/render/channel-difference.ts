import type { ChannelDifference, PeerId, UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderDialogs, type DialogsNeed } from './dialog.ts';
import { messagesOf, renderEvent } from './event-update.ts';
import { loadFacts } from './facts.ts';
import { peersOf, renderMessage } from './message.ts';
import { renderPeers } from './peers.ts';

/** After how many seconds a client that has a channel open asks again. */
const timeoutS = 30;

/** Source: core.telegram.org/type/updates.ChannelDifference */
export async function renderChannelDifference(
  viewer: UserId,
  channelId: PeerId,
  difference: ChannelDifference,
  services: DialogsNeed,
): Promise<Tl<'updates.ChannelDifference'>> {
  if (difference.kind === 'empty') {
    return { _: 'updates.channelDifferenceEmpty', final: true, pts: difference.pts, timeout: timeoutS };
  }
  if (difference.kind === 'tooLong') {
    const { dialogs, ...rest } = await renderDialogs(viewer, [difference.dialog], services);
    const [dialog] = dialogs;
    if (dialog === undefined) throw new Error('a dialog was not rendered');
    return { _: 'updates.channelDifferenceTooLong', final: true, timeout: timeoutS, dialog, ...rest };
  }
  const { events, pts, isLast } = difference;
  const messages = messagesOf(events);
  const facts = await loadFacts(services, viewer, messages);
  return {
    _: 'updates.channelDifference',
    final: isLast || undefined,
    pts,
    timeout: timeoutS,
    new_messages: events.flatMap((event) => (event.kind === 'message' ? [renderMessage(event.message, facts)] : [])),
    other_updates: events.flatMap((event) => (event.kind === 'message' ? [] : [renderEvent(channelId, event, facts)])),
    ...(await renderPeers(services, viewer, [channelId, ...peersOf(messages, facts)])),
  };
}
