import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { MessageParts } from '../messages/message-parts.ts';

/** Marks a dialog as unread by hand or takes the mark away. Source: core.telegram.org/method/messages.markDialogUnread */
export async function markUnread(
  parts: MessageParts,
  change: { readonly boxId: UserId; readonly peerId: PeerId; readonly isUnread: boolean },
  origin: Origin,
): Promise<void> {
  const date = nowSeconds(parts.clock);
  const isChanged = await parts.dialogs.setMarkedUnread({ ...change, date });
  if (!isChanged) return;
  const event = { kind: 'dialogUnreadMark', peerId: change.peerId, isUnread: change.isUnread } as const;
  parts.bus.publish(change.boxId, { kind: 'state', event, date, origin });
}
