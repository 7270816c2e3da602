import {
  filterIds,
  rpcError,
  type ChatlistLink,
  type ChatlistStore,
  type DialogFilter,
  type FilterChanged,
  type OwnFilter,
} from '@suaka/domain';
import type { Steps } from '../command.ts';
import { chatlistLink, chatlistLinksOf, putChatlistLink, removeChatlistLink } from './chatlists-rows.ts';
import { filtersOf, putFilter, replaceFilter } from './folders-filters.ts';

type Args<Name extends keyof ChatlistStore> = Parameters<ChatlistStore[Name]>[0];

function* ownFilter({ ownerId, filterId }: OwnFilter): Steps<DialogFilter> {
  const { filters } = yield* filtersOf({ ownerId });
  const filter = filters.find(({ id }) => id === filterId);
  if (filter === undefined) throw rpcError('FILTER_ID_INVALID');
  return filter;
}

function* ownLink({ ownerId, filterId, slug }: OwnFilter & { readonly slug: string }): Steps<ChatlistLink> {
  const link = yield* chatlistLink({ slug });
  if (link?.ownerId !== ownerId || link.filterId !== filterId) throw rpcError('INVITE_SLUG_EXPIRED');
  return link;
}

/** Keeps a new link, and makes its folder a shared one. */
export function* shareChatlist({ link, linksMax }: Args<'share'>): Steps<FilterChanged> {
  const { ownerId, date } = link;
  const filter = yield* ownFilter(link);
  if (filter.kinds.length > 0 || filter.excluded.length > 0) throw rpcError('FILTER_NOT_SUPPORTED');
  if ((yield* chatlistLinksOf(link)).length >= linksMax) throw rpcError('INVITES_TOO_MUCH');
  yield* putChatlistLink(link);
  const shared = { ...filter, chatlist: { ...filter.chatlist, hasMyInvites: true } };
  return { filter: shared, isChanged: yield* replaceFilter({ ownerId, filter: shared, date }) };
}

/** Gives a link another title or other chats. */
export function* editChatlistLink(change: Args<'edit'>): Steps<ChatlistLink> {
  const known = yield* ownLink(change);
  const link = { ...known, title: change.title ?? known.title, peers: change.peers ?? known.peers };
  yield* putChatlistLink(link);
  return link;
}

/** Takes a link away; without any, its folder is one that was shared. */
export function* deleteChatlistLink(args: Args<'delete'>): Steps<FilterChanged> {
  const { ownerId, date, slug } = args;
  yield* ownLink(args);
  yield* removeChatlistLink(slug);
  const filter = yield* ownFilter(args);
  const hasMyInvites = (yield* chatlistLinksOf(args)).length > 0;
  const left = { ...filter, chatlist: { ...filter.chatlist, hasMyInvites } };
  return { filter: left, isChanged: yield* replaceFilter({ ownerId, filter: left, date }) };
}

/** Puts chats of a link into the folder that came of it, which is made where there is none. */
export function* takeChatlist(args: Args<'take'>): Steps<FilterChanged> {
  const { ownerId, slug, peers, limits, date } = args;
  const link = yield* chatlistLink({ slug });
  if (link === undefined) throw rpcError('INVITE_SLUG_EXPIRED');
  const { filters } = yield* filtersOf({ ownerId });
  const known = filters.find(({ id, chatlist }) =>
    link.ownerId === ownerId ? id === link.filterId : chatlist?.slug === slug,
  );
  if (known === undefined && filters.filter(({ chatlist }) => chatlist).length >= limits.chatlistsMax) {
    throw rpcError('CHATLISTS_TOO_MUCH');
  }
  const before = known ?? madeFrom(yield* ownFilter(link), filters, slug);
  const filter = withPeers(before, peers, args.joined);
  if (filter.pinned.length + filter.included.length > limits.peersMax) throw rpcError('FILTER_INCLUDE_TOO_MUCH');
  return { filter, isChanged: yield* putFilter({ ownerId, filter, filtersMax: limits.filtersMax, date }) };
}

function madeFrom(shared: DialogFilter, own: readonly DialogFilter[], slug: string): DialogFilter {
  const taken = new Set(own.map(({ id }) => id));
  let id: number = filterIds.min;
  while (taken.has(id)) id += 1;
  const { title, titleEntities, titleNoAnimate, emoticon } = shared;
  const chatlist = { hasMyInvites: false, slug };
  return {
    id,
    title,
    titleEntities,
    titleNoAnimate,
    emoticon,
    kinds: [],
    pinned: [],
    included: [],
    excluded: [],
    chatlist,
  };
}

function withPeers(filter: DialogFilter, peers: Args<'take'>['peers'], joined: Args<'take'>['joined']): DialogFilter {
  const pinned = new Set(filter.pinned);
  const included = [...new Set([...filter.included, ...peers])].filter((peer) => !pinned.has(peer));
  const { chatlist } = filter;
  if (chatlist?.slug === undefined) return { ...filter, included };
  // What was taken out of the folder again is not remembered.
  const named = new Set([...included, ...pinned]);
  const cameBy = [...new Set([...(chatlist.joined ?? []), ...joined])].filter((peer) => named.has(peer));
  const hidden = chatlist.hidden?.filter((peer) => !named.has(peer));
  return { ...filter, included, chatlist: { ...chatlist, joined: cameBy, hidden } };
}

/** Remembers the chats that a folder is not offered again. No device shows it, so none is told. */
export function* hideChatlistPeers(args: Args<'hide'>): Steps<void> {
  const filter = yield* ownFilter(args);
  if (filter.chatlist === undefined) throw rpcError('FILTER_NOT_SUPPORTED');
  const chatlist = { ...filter.chatlist, hidden: args.peers };
  yield* replaceFilter({ ownerId: args.ownerId, filter: { ...filter, chatlist }, date: undefined });
}
