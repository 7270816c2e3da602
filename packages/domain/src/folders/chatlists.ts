import { newInviteHash } from '../chats/make-invite.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { FilterChanged, OwnFilter } from '../ports/chatlist-store.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { tellOfFilter } from './change-filter.ts';
import type { ChatlistLink } from './chatlist-link.ts';
import type { DialogFilter } from './dialog-filter.ts';
import type { FolderLimits } from './folder-limits.ts';
import type { FolderParts } from './folder-parts.ts';

/**
 * Makes a link to chats of a folder.
 *
 * @throws MESSAGE_TOO_LONG (the title), FILTER_ID_INVALID, FILTER_NOT_SUPPORTED, INVITES_TOO_MUCH
 * Source: core.telegram.org/method/chatlists.exportChatlistInvite
 */
export async function shareFilter(
  parts: FolderParts & { readonly random: Random },
  sharing: OwnFilter & { readonly title: string; readonly peers: readonly PeerId[] },
  origin: Origin,
): Promise<{ readonly filter: DialogFilter; readonly link: ChatlistLink }> {
  const date = nowSeconds(parts.clock);
  const title = checkedTitle(sharing.title, parts.folderLimits);
  const link = { ...sharing, title, slug: newInviteHash(parts.random), date };
  const linksMax = parts.folderLimits.linksMax;
  const changed = await parts.folders.chatlists.share({ link, linksMax });
  return { filter: told(parts, changed, sharing.ownerId, date, origin), link };
}

/**
 * Gives a link another title or other chats.
 *
 * @throws MESSAGE_TOO_LONG (the title), INVITE_SLUG_EMPTY, INVITE_SLUG_EXPIRED
 * Source: core.telegram.org/method/chatlists.editExportedInvite
 */
export async function editChatlistLink(
  { folders, folderLimits }: FolderParts,
  change: OwnFilter & {
    readonly slug: string;
    readonly title: string | undefined;
    readonly peers: readonly PeerId[] | undefined;
  },
): Promise<ChatlistLink> {
  if (change.slug === '') throw rpcError('INVITE_SLUG_EMPTY');
  const title = change.title === undefined ? undefined : checkedTitle(change.title, folderLimits);
  return await folders.chatlists.edit({ ...change, title });
}

/**
 * Makes a link lead nowhere; whoever came by it keeps their folder.
 *
 * @throws INVITE_SLUG_EMPTY, INVITE_SLUG_EXPIRED
 * Source: core.telegram.org/method/chatlists.deleteExportedInvite
 */
export async function deleteChatlistLink(
  parts: FolderParts,
  { slug, ...folder }: OwnFilter & { readonly slug: string },
  origin: Origin,
): Promise<void> {
  if (slug === '') throw rpcError('INVITE_SLUG_EMPTY');
  const date = nowSeconds(parts.clock);
  told(parts, await parts.folders.chatlists.delete({ ...folder, slug, date }), folder.ownerId, date, origin);
}

/**
 * Puts chats of a link into one's own folder of it, which is made where there is none.
 *
 * @throws INVITE_SLUG_EXPIRED, CHATLISTS_TOO_MUCH, FILTERS_TOO_MUCH, FILTER_INCLUDE_TOO_MUCH
 * Source: core.telegram.org/method/chatlists.joinChatlistInvite
 */
export async function takeChatlist(
  parts: FolderParts,
  taking: {
    readonly ownerId: UserId;
    readonly slug: string;
    readonly peers: readonly PeerId[];
    readonly joined: readonly PeerId[];
  },
  origin: Origin,
): Promise<DialogFilter> {
  const date = nowSeconds(parts.clock);
  const { chatlistsMax, filtersMax, peersMax } = parts.folderLimits;
  const limits = { chatlistsMax, filtersMax, peersMax };
  return told(parts, await parts.folders.chatlists.take({ ...taking, limits, date }), taking.ownerId, date, origin);
}

function told(
  parts: FolderParts,
  { filter, isChanged }: FilterChanged,
  ownerId: UserId,
  date: number,
  origin: Origin,
): DialogFilter {
  if (isChanged) tellOfFilter(parts, ownerId, filter.id, date, origin);
  return filter;
}

function checkedTitle(title: string, limits: FolderLimits): string {
  const trimmed = title.trim();
  if (Array.from(trimmed).length > limits.linkTitleLengthMax) throw rpcError('MESSAGE_TOO_LONG');
  return trimmed;
}
