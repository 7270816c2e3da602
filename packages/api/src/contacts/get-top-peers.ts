import { categoriesOf, ratedPeers, type RatedPeer, type TopCategory } from '@suaka/domain';
import type { Params, TlOf } from '@suaka/tl';
import { handler } from '../handler.ts';
import { renderPeer } from '../render/peer.ts';
import { renderPeers } from '../render/peers.ts';
import { topPeersHash } from './top-peers-hash.ts';

/** Peers of one category that one call gives. */
const peersMax = 100;

const constructors = {
  correspondents: 'topPeerCategoryCorrespondents',
  botsPm: 'topPeerCategoryBotsPM',
  groups: 'topPeerCategoryGroups',
  channels: 'topPeerCategoryChannels',
} as const satisfies Record<TopCategory, string>;

const wanted = (params: Params<'contacts.getTopPeers'>): TopCategory[] => [
  ...(params.correspondents ? (['correspondents'] as const) : []),
  ...(params.bots_pm ? (['botsPm'] as const) : []),
  ...(params.groups ? (['groups'] as const) : []),
  ...(params.channels ? (['channels'] as const) : []),
];

const renderCategory = (
  category: TopCategory,
  peers: readonly RatedPeer[],
  shown: readonly RatedPeer[],
): TlOf<'topPeerCategoryPeers'> => ({
  _: 'topPeerCategoryPeers',
  category: { _: constructors[category] },
  count: peers.length,
  peers: shown.map(({ peerId, rating }) => ({ _: 'topPeer', peer: renderPeer(peerId), rating })),
});

/** Source: core.telegram.org/method/contacts.getTopPeers */
export const contactsGetTopPeers = handler('contacts.getTopPeers', { lane: 2, allow: 'user' }, async (call, params) => {
  const { services, caller } = call;
  const rated = await ratedPeers(services.life, caller.userId);
  if (rated === undefined) return { _: 'contacts.topPeersDisabled' };
  const byCategory = await categoriesOf(services, rated);
  const limit = Math.min(Math.max(params.limit, 1), peersMax);
  const offset = Math.max(params.offset, 0);
  const pages = wanted(params).map((category) => {
    const peers = byCategory.get(category) ?? [];
    return { category, peers, shown: peers.slice(offset, offset + limit) };
  });
  const ids = pages.flatMap(({ shown }) => shown.map(({ peerId }) => peerId));
  if (params.hash !== 0n && params.hash === topPeersHash(ids)) return { _: 'contacts.topPeersNotModified' };
  return {
    _: 'contacts.topPeers',
    categories: pages.map(({ category, peers, shown }) => renderCategory(category, peers, shown)),
    ...(await renderPeers(services, caller.userId, ids)),
  };
});
