import { mainFolder } from '../folders/archive.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { MessageParts } from '../messages/message-parts.ts';

/**
 * Pins a dialog above all others or unpins it.
 *
 * @throws PINNED_DIALOGS_TOO_MUCH, PEER_HISTORY_EMPTY
 * Source: core.telegram.org/method/messages.toggleDialogPin
 */
export async function pinDialog(
  parts: MessageParts,
  change: { readonly boxId: UserId; readonly peerId: PeerId; readonly isPinned: boolean },
  origin: Origin,
): Promise<void> {
  const { boxId, peerId, isPinned } = change;
  const [dialog] = await parts.dialogs.get(boxId, [peerId]);
  const folderId = dialog?.folderId ?? mainFolder;
  if (isPinned) {
    const pinned = await parts.dialogs.pinned(boxId, folderId);
    if (!pinned.includes(peerId) && pinned.length >= parts.limits.pinnedMax) throw rpcError('PINNED_DIALOGS_TOO_MUCH');
    if (dialog?.topMessage === undefined) throw rpcError('PEER_HISTORY_EMPTY');
  }
  const date = nowSeconds(parts.clock);
  const isChanged = await parts.dialogs.setPinned({ ...change, date });
  if (!isChanged) return;
  parts.bus.publish(boxId, {
    kind: 'state',
    event: { kind: 'dialogPinned', peerId, isPinned, folderId },
    date,
    origin,
  });
}

/**
 * Puts the pinned dialogs of a folder in an order, uppermost first. Those not named are unpinned where `force`
 * is set and follow in their old order otherwise.
 *
 * @throws PINNED_DIALOGS_TOO_MUCH
 * Source: core.telegram.org/method/messages.reorderPinnedDialogs
 */
export async function reorderPinned(
  parts: MessageParts,
  change: {
    readonly boxId: UserId;
    readonly folderId: number;
    readonly order: readonly PeerId[];
    readonly force: boolean;
  },
  origin: Origin,
): Promise<void> {
  const { boxId, folderId } = change;
  const named = [...new Set(change.order)];
  const others = change.force
    ? []
    : (await parts.dialogs.pinned(boxId, folderId)).filter((peer) => !named.includes(peer));
  const order = [...named, ...others];
  if (order.length > parts.limits.pinnedMax) throw rpcError('PINNED_DIALOGS_TOO_MUCH');
  const date = nowSeconds(parts.clock);
  await parts.dialogs.setPinnedOrder({ boxId, folderId, order, date });
  parts.bus.publish(boxId, { kind: 'state', event: { kind: 'pinnedDialogs', order, folderId }, date, origin });
}
