import { channelOfPeer, type Difference, type PeerId, type StateEvent, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { messagesOf, renderEvent } from './event-update.ts';
import { loadFacts, type FactsNeed } from './facts.ts';
import { peersOf, renderMessage } from './message.ts';
import { renderPeers, type PeersNeed } from './peers.ts';
import { peersOfState, stateUpdate } from './state-event.ts';
import type { StickersNeed } from './sticker-set.ts';
import { renderState } from './updates-state.ts';

type Needed = PeersNeed & FactsNeed & Pick<Services, 'dialogSettings' | 'life' | 'extras'> & StickersNeed;

/**
 * What a client missed of its own box, and which channels have moved on since, for it to ask for
 * their differences. Source: core.telegram.org/type/updates.Difference
 */
export async function renderDifference(
  viewer: UserId,
  difference: Difference,
  services: Needed,
): Promise<Tl<'updates.Difference'>> {
  if (difference.kind === 'empty') return { _: 'updates.differenceEmpty', date: difference.date, seq: 0 };
  if (difference.kind === 'tooLong') return { _: 'updates.differenceTooLong', pts: difference.pts };
  const { events, stateEvents, movedChannels, state, isLast } = difference;
  const messages = messagesOf(events);
  const facts = await loadFacts(services, viewer, messages);
  const peers: PeerId[] = [...peersOf(messages, facts), ...stateEvents.flatMap(peersOfState)];
  const body = {
    new_messages: events.flatMap((event) => (event.kind === 'message' ? [renderMessage(event.message, facts)] : [])),
    new_encrypted_messages: [],
    other_updates: [
      ...events.flatMap((event) => (event.kind === 'message' ? [] : [renderEvent(viewer, event, facts)])),
      ...(await stateUpdates(viewer, stateEvents, services)),
      ...movedChannels.map(({ channelId, pts }): Tl<'Update'> => ({
        _: 'updateChannelTooLong',
        channel_id: channelOfPeer(channelId),
        pts,
      })),
    ],
    ...(await renderPeers(services, viewer, [...peers, ...movedChannels.map(({ channelId }) => channelId)])),
  };
  return isLast
    ? { _: 'updates.difference', ...body, state: renderState(state) }
    : { _: 'updates.differenceSlice', ...body, intermediate_state: renderState(state) };
}

async function stateUpdates(viewer: UserId, events: readonly StateEvent[], services: Needed): Promise<Tl<'Update'>[]> {
  const updates = await Promise.all(events.map((event) => stateUpdate(viewer, event, services)));
  return updates.filter((update) => update !== undefined);
}
