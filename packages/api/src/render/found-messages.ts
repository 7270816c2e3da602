import type { BoxMessage, UserId } from '@suaka/domain';
import { loadFacts, type FactsNeed } from './facts.ts';
import { peersOf, renderMessage } from './message.ts';
import { renderPeers, type PeersNeed } from './peers.ts';

/** Messages, and everybody whom a reader meets in them. */
export async function renderFoundMessages(
  viewer: UserId,
  messages: readonly BoxMessage[],
  services: PeersNeed & FactsNeed,
) {
  const facts = await loadFacts(services, viewer, messages);
  return {
    messages: messages.map((message) => renderMessage(message, facts)),
    ...(await renderPeers(services, viewer, peersOf(messages))),
  };
}
