import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { DialogFilter } from './dialog-filter.ts';
import { filterIds, type FolderLimits } from './folder-limits.ts';
import type { FolderParts } from './folder-parts.ts';

/**
 * Makes or replaces a folder.
 *
 * @throws FILTER_ID_INVALID, FILTER_TITLE_EMPTY, MESSAGE_TOO_LONG (the title), FILTER_INCLUDE_EMPTY,
 * FILTER_INCLUDE_TOO_MUCH, CHATLIST_EXCLUDE_INVALID, FILTERS_TOO_MUCH
 * Source: core.telegram.org/method/messages.updateDialogFilter
 */
export async function putFilter(
  parts: FolderParts,
  ownerId: UserId,
  filter: DialogFilter,
  origin: Origin,
): Promise<void> {
  const checked = checkedFilter(filter, parts.folderLimits);
  const date = nowSeconds(parts.clock);
  const { filtersMax } = parts.folderLimits;
  const isChanged = await parts.folders.putFilter({ ownerId, filter: checked, filtersMax, date });
  if (isChanged) tellOfFilter(parts, ownerId, filter.id, date, origin);
}

/**
 * Takes a folder away; its chats stay where they are.
 *
 * @throws FILTER_ID_INVALID
 * Source: core.telegram.org/method/messages.updateDialogFilter
 */
export async function removeFilter(parts: FolderParts, ownerId: UserId, id: number, origin: Origin): Promise<void> {
  const date = nowSeconds(parts.clock);
  if (!(await parts.folders.removeFilter({ ownerId, id, date }))) throw rpcError('FILTER_ID_INVALID');
  tellOfFilter(parts, ownerId, id, date, origin);
}

/** Tells the owner's devices that a folder is another now. */
export function tellOfFilter({ bus }: FolderParts, ownerId: UserId, id: number, date: number, origin: Origin): void {
  bus.publish(ownerId, { kind: 'state', event: { kind: 'dialogFilter', id }, date, origin });
}

function checkedFilter(filter: DialogFilter, limits: FolderLimits): DialogFilter {
  const { id, pinned, chatlist } = filter;
  if (id < filterIds.min || id > filterIds.max) throw rpcError('FILTER_ID_INVALID');
  const title = filter.title.trim();
  if (title === '') throw rpcError('FILTER_TITLE_EMPTY');
  if (Array.from(title).length > limits.titleLengthMax) throw rpcError('MESSAGE_TOO_LONG');
  const isPinned = new Set(pinned);
  const included = [...new Set(filter.included)].filter((peer) => !isPinned.has(peer));
  const named = isPinned.size + included.length;
  const excluded = [...new Set(filter.excluded)];
  const including = filter.kinds.filter((kind) => !kind.startsWith('exclude_'));
  if (chatlist !== undefined && (excluded.length > 0 || filter.kinds.length > 0)) {
    throw rpcError('CHATLIST_EXCLUDE_INVALID');
  }
  if (named === 0 && including.length === 0) throw rpcError('FILTER_INCLUDE_EMPTY');
  if (Math.max(named, excluded.length) > limits.peersMax) throw rpcError('FILTER_INCLUDE_TOO_MUCH');
  return { ...filter, title, pinned: [...isPinned], included, excluded };
}
