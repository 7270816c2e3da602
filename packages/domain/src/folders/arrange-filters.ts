import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { filterIds } from './folder-limits.ts';
import type { FolderParts } from './folder-parts.ts';

/**
 * Puts folders in an order, from left to right; those not named follow in their old order.
 *
 * @throws FILTER_ID_INVALID where more are named than there can be.
 * Source: core.telegram.org/method/messages.updateDialogFiltersOrder
 */
export async function orderFilters(
  { clock, bus, folders }: FolderParts,
  ownerId: UserId,
  order: readonly number[],
  origin: Origin,
): Promise<void> {
  if (order.length > filterIds.max) throw rpcError('FILTER_ID_INVALID');
  const date = nowSeconds(clock);
  const arranged = await folders.orderFilters({ ownerId, order: [...new Set(order)], date });
  if (arranged === undefined) return;
  bus.publish(ownerId, { kind: 'state', event: { kind: 'dialogFilterOrder', order: arranged }, date, origin });
}

/**
 * Shows or hides the tags of folders beside chats.
 *
 * Source: core.telegram.org/method/messages.toggleDialogFilterTags
 */
export async function showFilterTags(
  { clock, bus, folders }: FolderParts,
  ownerId: UserId,
  areShown: boolean,
  origin: Origin,
): Promise<void> {
  const date = nowSeconds(clock);
  const isChanged = await folders.showTags({ ownerId, areShown, date });
  // No update says it alone: this one makes clients ask for all there is of folders.
  if (isChanged) bus.publish(ownerId, { kind: 'state', event: { kind: 'dialogFilters' }, date, origin });
}
