import { allChatsId, type DialogFilter, type DialogFilters, type FilterKind, type PeerId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderEntities } from './entity.ts';
import { renderInputPeers } from './input-peer.ts';

type Needed = Pick<Services, 'people' | 'messages'>;

const peersOf = ({ pinned, included, excluded }: DialogFilter): PeerId[] => [...pinned, ...included, ...excluded];

/** Folders in their order. Source: core.telegram.org/type/DialogFilter */
export async function renderFilters(
  services: Needed,
  { order, filters }: DialogFilters,
): Promise<Tl<'DialogFilter'>[]> {
  const named = await renderInputPeers(services, filters.flatMap(peersOf));
  const byId = new Map(filters.map((filter) => [filter.id, filter]));
  return order.flatMap((id): Tl<'DialogFilter'>[] => {
    if (id === allChatsId) return [{ _: 'dialogFilterDefault' }];
    const filter = byId.get(id);
    return filter === undefined ? [] : [renderFilter(filter, named)];
  });
}

/** One folder. */
export const renderOneFilter = async (services: Needed, filter: DialogFilter): Promise<Tl<'DialogFilter'>> =>
  renderFilter(filter, await renderInputPeers(services, peersOf(filter)));

function renderFilter(filter: DialogFilter, named: ReadonlyMap<PeerId, Tl<'InputPeer'>>): Tl<'DialogFilter'> {
  const inputs = (peers: readonly PeerId[]): Tl<'InputPeer'>[] => peers.flatMap((peer) => named.get(peer) ?? []);
  const common = {
    id: filter.id,
    title: titleOf(filter),
    title_noanimate: filter.titleNoAnimate,
    emoticon: filter.emoticon,
    color: filter.color,
    pinned_peers: inputs(filter.pinned),
    include_peers: inputs(filter.included),
  };
  if (filter.chatlist !== undefined) {
    return { _: 'dialogFilterChatlist', ...common, has_my_invites: filter.chatlist.hasMyInvites || undefined };
  }
  const kinds: Partial<Record<FilterKind, true>> = Object.fromEntries(filter.kinds.map((kind) => [kind, true]));
  return { _: 'dialogFilter', ...common, ...kinds, exclude_peers: inputs(filter.excluded) };
}

export const titleOf = ({ title, titleEntities }: DialogFilter): TlOf<'textWithEntities'> => ({
  _: 'textWithEntities',
  text: title,
  entities: renderEntities(titleEntities) ?? [],
});
