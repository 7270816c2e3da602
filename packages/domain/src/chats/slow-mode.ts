import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { Append } from '../ports/box-store.ts';
import type { Chats } from './chats.ts';
import { standingOf } from './member.ts';

/**
 * Seconds that must lie between a message and its author's last one: in a supergroup in slow mode,
 * for all but its admins. What the chat says of itself waits for nobody.
 * Source: core.telegram.org/method/channels.toggleSlowMode
 */
export async function slowModeFor(
  { chats, clock }: { readonly chats: Chats; readonly clock: Clock },
  { toChat, authorId, extra }: Pick<Append, 'toChat' | 'authorId' | 'extra'>,
): Promise<number | undefined> {
  // Whoever writes in a chat was let through its card, so that it is at hand.
  const card = toChat === undefined ? undefined : chats.peek(toChat);
  if (card === undefined || card.slowModeS === 0 || extra?.action !== undefined) return undefined;
  const member = await chats.member(card.id, authorId);
  return standingOf(card, member, authorId, nowSeconds(clock)).isAdmin ? undefined : card.slowModeS;
}
