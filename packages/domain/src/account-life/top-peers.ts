import type { People } from '../accounts/people.ts';
import { hasFlag, UserFlag } from '../accounts/user-card.ts';
import type { Chats } from '../chats/chats.ts';
import { ChatFlag, hasChatFlag } from '../chats/chat-card.ts';
import { peerKind, serviceUserId, type PeerId, type UserId } from '../ids.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { RatedPeer } from '../ports/security/circle-store.ts';
import type { AccountLifeParts } from './account-parts.ts';

/** What peers are rated among. Source: core.telegram.org/type/TopPeerCategory */
export type TopCategory = 'correspondents' | 'botsPm' | 'groups' | 'channels';

/**
 * Those to whom someone writes most of late, first; undefined where they want nobody rated.
 * Source: core.telegram.org/api/top-rating
 */
export async function ratedPeers(
  { store, clock, limits }: AccountLifeParts,
  userId: UserId,
): Promise<readonly RatedPeer[] | undefined> {
  if ((await store.settings(userId)).topPeersOff === true) return undefined;
  const rated = await store.topPeers({ userId, nowS: nowSeconds(clock), ...limits.topPeers });
  return rated.filter(({ peerId }) => peerId !== userId && peerId !== serviceUserId);
}

/** Rated peers by what they are; who is gone is left out. */
export async function categoriesOf(
  { people, messages }: { readonly people: People; readonly messages: { readonly chats: Chats } },
  rated: readonly RatedPeer[],
): Promise<ReadonlyMap<TopCategory, readonly RatedPeer[]>> {
  const ids = rated.map(({ peerId }) => peerId);
  const users = await people.findAll(ids.filter(isUser));
  const chats = await messages.chats.findAll(ids.filter((id) => !isUser(id)));
  const kinds = new Map<PeerId, TopCategory>();
  for (const card of users) {
    if (!hasFlag(card, UserFlag.deleted)) kinds.set(card.id, hasFlag(card, UserFlag.bot) ? 'botsPm' : 'correspondents');
  }
  for (const card of chats) kinds.set(card.id, isGroup(card.id, card) ? 'groups' : 'channels');
  const byCategory = new Map<TopCategory, RatedPeer[]>();
  for (const peer of rated) {
    const kind = kinds.get(peer.peerId);
    if (kind === undefined) continue;
    const peers = byCategory.get(kind);
    if (peers === undefined) byCategory.set(kind, [peer]);
    else peers.push(peer);
  }
  return byCategory;
}

const isUser = (peer: PeerId): peer is UserId => peer > 0;

const isGroup = (id: PeerId, card: Parameters<typeof hasChatFlag>[0]): boolean =>
  peerKind(id) === 'chat' || hasChatFlag(card, ChatFlag.megagroup);
