import type { FolderLimits } from '../folders/folder-limits.ts';
import type { PeerId, UserId } from '../ids.ts';
import { affected, deliver, type Affected } from '../messages/deliver.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Bus, Origin } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { SavedStore } from '../ports/saved-store.ts';
import type { BusMessage } from '../updates/bus-message.ts';

/** What looking at saved messages by their chats needs. */
export interface SavedParts {
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
  readonly saved: SavedStore;
  readonly folderLimits: FolderLimits;
}

/** Messages that are put in order at once, so that no commit waits for a whole long history. */
const advancedAtOnce = 500;
/** How many such steps one look does; a history that is longer shows its older part first, and the rest next time. */
const stepsMax = 200;

/** Puts the saved messages in order by their chats, as far as they are not yet. */
export async function bringSavedUpToDate({ saved }: Pick<SavedParts, 'saved'>, ownerId: UserId): Promise<void> {
  for (let step = 0; step < stepsMax && (await saved.isBehind(ownerId)); step += 1) {
    await saved.advance(ownerId, advancedAtOnce);
  }
}

/**
 * Pins what was saved of a chat above the rest, or unpins it.
 *
 * @throws PINNED_DIALOGS_TOO_MUCH
 * Source: core.telegram.org/method/messages.toggleSavedDialogPin
 */
export async function pinSavedDialog(
  { clock, bus, saved, folderLimits }: SavedParts,
  change: { readonly ownerId: UserId; readonly peerId: PeerId; readonly isPinned: boolean },
  origin: Origin,
): Promise<void> {
  const { ownerId, peerId, isPinned } = change;
  const date = nowSeconds(clock);
  const isChanged = await saved.setPinned({ ...change, pinnedMax: folderLimits.savedPinnedMax, date });
  if (!isChanged) return;
  bus.publish(ownerId, { kind: 'state', event: { kind: 'savedDialogPinned', peerId, isPinned }, date, origin });
}

/**
 * Arranges what is pinned of the saved messages.
 *
 * @throws PINNED_DIALOGS_TOO_MUCH
 * Source: core.telegram.org/method/messages.reorderPinnedSavedDialogs
 */
export async function reorderSavedPins(
  { clock, bus, saved, folderLimits }: SavedParts,
  change: { readonly ownerId: UserId; readonly order: readonly PeerId[]; readonly force: boolean },
  origin: Origin,
): Promise<void> {
  const date = nowSeconds(clock);
  const order = await saved.setPinnedOrder({ ...change, pinnedMax: folderLimits.savedPinnedMax, date });
  bus.publish(change.ownerId, { kind: 'state', event: { kind: 'savedPinnedDialogs', order }, date, origin });
}

/**
 * Deletes what was saved of a chat, so many messages at once: `offset` above 0 asks the client to call again.
 *
 * Source: core.telegram.org/method/messages.deleteSavedHistory
 */
export async function deleteSavedHistory(
  parts: SavedParts & Pick<MessageParts, 'boxes' | 'limits'>,
  deletion: {
    readonly ownerId: UserId;
    readonly peerId: PeerId;
    /** Inclusive; 0 for none. */
    readonly maxId: number;
    readonly minDate: number;
    readonly maxDate: number;
  },
  origin: Origin,
): Promise<Affected & { readonly offset: number }> {
  const { ownerId, ...range } = deletion;
  await bringSavedUpToDate(parts, ownerId);
  const limit = parts.limits.deletedAtOnceMax;
  const { deliveries, isMoreLeft } = await parts.saved.deleteHistory({ ...range, boxId: ownerId, limit });
  deliver(parts, deliveries, ownerId, origin);
  return { ...(await affected(parts, deliveries, ownerId)), offset: isMoreLeft ? 1 : 0 };
}
