import { scheduledAsMessage, type ScheduledMessage, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { loadFacts, type FactsNeed } from './facts.ts';
import { peersOf, renderMessage } from './message.ts';
import { renderPeer } from './peer.ts';
import { renderPeers, type PeersNeed } from './peers.ts';

type Needed = PeersNeed & FactsNeed;

/** Messages that wait for their time, as their author sees them. */
export async function renderScheduled(
  services: Needed,
  viewer: UserId,
  scheduled: readonly ScheduledMessage[],
): Promise<Tl<'messages.Messages'>> {
  const messages = scheduled.map(scheduledAsMessage);
  const facts = await loadFacts(services, viewer, messages);
  return {
    _: 'messages.messages',
    messages: messages.map((message) => renderMessage(message, facts)),
    topics: [],
    ...(await renderPeers(services, viewer, peersOf(messages))),
  };
}

/** A message waits for its time, or what waits was changed. */
export async function newScheduledUpdate(
  services: Needed,
  viewer: UserId,
  scheduled: ScheduledMessage,
): Promise<TlOf<'updateNewScheduledMessage'>> {
  const message = scheduledAsMessage(scheduled);
  const facts = await loadFacts(services, viewer, [message]);
  return { _: 'updateNewScheduledMessage', message: renderMessage(message, facts) };
}

/** Messages wait no more. Source: core.telegram.org/constructor/updateDeleteScheduledMessages */
export const scheduledGoneUpdate = (event: {
  readonly peerId: ScheduledMessage['peerId'];
  readonly ids: readonly number[];
  readonly sentIds?: readonly number[] | undefined;
}): TlOf<'updateDeleteScheduledMessages'> => ({
  _: 'updateDeleteScheduledMessages',
  peer: renderPeer(event.peerId),
  messages: [...event.ids],
  sent_messages: event.sentIds && [...event.sentIds],
});
