import type { PeerId, UserId } from '../ids.ts';
import type { Bus } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { BusMessage, TypingAction } from '../updates/bus-message.ts';

/** Tells the other side what one is doing; never stored. Source: core.telegram.org/method/messages.setTyping */
export function setTyping(
  { bus, clock }: { readonly bus: Bus<BusMessage>; readonly clock: Clock },
  typing: { readonly userId: UserId; readonly peerId: PeerId; readonly action: TypingAction },
): void {
  if (typing.peerId === typing.userId) return;
  bus.publish(typing.peerId, { kind: 'typing', userId: typing.userId, action: typing.action, date: nowSeconds(clock) });
}
