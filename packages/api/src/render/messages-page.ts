import type { BoxMessage, PeerId, UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { loadFacts, type FactsNeed } from './facts.ts';
import { peersOf, renderMessage } from './message.ts';
import { renderPeers, type PeersNeed } from './peers.ts';

type Needed = PeersNeed & FactsNeed;

/**
 * A part of a list of messages; whole where it holds all there are. Never messagesNotModified: the hash that a client
 * sends knows the ids alone, and an edit would be missed. Source: core.telegram.org/type/messages.Messages
 */
export async function renderMessagesPage(
  viewer: UserId,
  page: MessagesPage,
  services: Needed,
): Promise<Tl<'messages.Messages'>> {
  const { messages, count } = page;
  const facts = await loadFacts(services, viewer, messages);
  const body = {
    messages: messages.map((message) => renderMessage(message, facts)),
    topics: [],
    ...(await renderPeers(services, viewer, [...peersOf(messages, facts), ...(page.peers ?? [])])),
  };
  if (page.channelPts !== undefined) {
    const inexact = page.isCountExact ? undefined : true;
    const offset = { offset_id_offset: page.newerCount };
    return { _: 'messages.channelMessages', inexact, pts: page.channelPts, count, ...offset, ...body };
  }
  if (messages.length >= count) return { _: 'messages.messages', ...body };
  return {
    _: 'messages.messagesSlice',
    count,
    inexact: page.isCountExact ? undefined : true,
    next_rate: page.nextRate,
    offset_id_offset: page.newerCount,
    ...body,
  };
}

export interface MessagesPage {
  readonly messages: readonly BoxMessage[];
  readonly count: number;
  readonly isCountExact: boolean;
  /** Set where they are of a channel's box: the pts that it has reached. */
  readonly channelPts?: number | undefined;
  /** Where the next page of a search of everything begins. */
  readonly nextRate?: number | undefined;
  /** How many of the list are newer than the page. */
  readonly newerCount?: number | undefined;
  /** Who else is met. */
  readonly peers?: readonly PeerId[];
}
