import type { SavedDialog, UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { loadFacts, type FactsNeed } from './facts.ts';
import { peersOf, renderMessage } from './message.ts';
import { renderPeer } from './peer.ts';
import { renderPeers, type PeersNeed } from './peers.ts';

/** What is saved, by chats; whole where it holds all there are. Source: core.telegram.org/type/messages.SavedDialogs */
export async function renderSavedDialogs(
  viewer: UserId,
  dialogs: readonly SavedDialog[],
  count: number,
  services: PeersNeed & FactsNeed,
): Promise<Tl<'messages.SavedDialogs'>> {
  const messages = dialogs.flatMap(({ topMessage }) => topMessage ?? []);
  const facts = await loadFacts(services, viewer, messages);
  const body = {
    dialogs: dialogs.map(({ peerId, topMessage, isPinned }) => ({
      _: 'savedDialog' as const,
      pinned: isPinned || undefined,
      peer: renderPeer(peerId),
      top_message: topMessage?.id ?? 0,
    })),
    messages: messages.map((message) => renderMessage(message, facts)),
    ...(await renderPeers(services, viewer, [...peersOf(messages, facts), ...dialogs.map(({ peerId }) => peerId)])),
  };
  if (dialogs.length >= count) return { _: 'messages.savedDialogs', ...body };
  return { _: 'messages.savedDialogsSlice', count, ...body };
}
