import { peerKind, type PeerId, type UserId } from '../ids.ts';
import type { Bus } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { BusMessage, TypingAction } from '../updates/bus-message.ts';

/** Tells the other side what one is doing; never stored. Source: core.telegram.org/method/messages.setTyping */
export function setTyping(
  { bus, clock }: { readonly bus: Bus<BusMessage>; readonly clock: Clock },
  typing: {
    readonly userId: UserId;
    readonly peerId: PeerId;
    /** Of a basic group, whose members have boxes of their own. */
    readonly members?: readonly UserId[] | undefined;
    readonly action: TypingAction;
  },
): void {
  const { userId, peerId, action } = typing;
  if (peerId === userId) return;
  const news = { kind: 'typing', userId, action, date: nowSeconds(clock) } as const;
  if (typing.members === undefined)
    bus.publish(peerId, peerKind(peerId) === 'user' ? news : { ...news, chatId: peerId });
  else for (const member of typing.members) if (member !== userId) bus.publish(member, { ...news, chatId: peerId });
}
