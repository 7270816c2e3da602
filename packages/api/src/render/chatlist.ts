import type { ChatlistLink, PeerId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { dialogStateUpdate } from './dialog-state-event.ts';
import { renderUpdates } from './events.ts';
import { renderPeer } from './peer.ts';

/** A link as its owner sees it. Source: core.telegram.org/constructor/exportedChatlistInvite */
export const renderChatlistLink = (
  { services: { installation } }: UserCall,
  { slug, title, peers }: ChatlistLink,
): TlOf<'exportedChatlistInvite'> => ({
  _: 'exportedChatlistInvite',
  title,
  url: `${installation.meUrlPrefix}addlist/${slug}`,
  peers: peers.map(renderPeer),
});

/** What whoever changed a folder is told: the folder as it is now, and what became of chats. */
export async function folderUpdates(
  { caller, services }: UserCall,
  filterId: number,
  changes: readonly TlOf<'updates'>[],
): Promise<TlOf<'updates'>> {
  const { userId } = caller;
  const folder = await dialogStateUpdate(userId, { kind: 'dialogFilter', id: filterId }, services);
  const updates = folder === undefined ? [] : [folder];
  const all = [await renderUpdates(userId, userId, [], services, { updates }), ...changes];
  return {
    _: 'updates',
    updates: all.flatMap((each) => each.updates),
    users: onceEach<Tl<'User'>>(all.flatMap((each) => each.users)),
    // The last says how it is after all that happened.
    chats: onceEach<Tl<'Chat'>>(all.flatMap((each) => each.chats)),
    date: all[0]?.date ?? 0,
    seq: 0,
  };
}

const onceEach = <T extends { readonly id: number }>(each: readonly T[]): T[] => [
  ...new Map(each.map((one) => [one.id, one])).values(),
];

/** The peers of a folder. */
export const heldPeers = ({
  pinned,
  included,
}: {
  readonly pinned: readonly PeerId[];
  readonly included: readonly PeerId[];
}): ReadonlySet<PeerId> => new Set([...pinned, ...included]);
