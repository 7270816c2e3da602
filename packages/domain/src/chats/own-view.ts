import type { PeerId, UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';

interface Own {
  readonly chatId: PeerId;
  readonly userId: UserId;
}

/** In whose name someone speaks in a chat unless they say otherwise; undefined for their own. */
export async function keepSendAs(
  { chatStore, chats, bus, clock }: MessageParts,
  { chatId, userId, sendAs }: Own & { readonly sendAs: PeerId | undefined },
  origin: Origin,
): Promise<void> {
  const nowS = nowSeconds(clock);
  chats.putMember(await chatStore.setOwn({ chatId, userId, sendAs: sendAs ?? null, nowS }));
  bus.publish(userId, { kind: 'state', event: { kind: 'chat', chatId }, date: nowS, origin });
}

/** Deletes a channel for oneself, up to a message. Source: core.telegram.org/method/channels.deleteHistory */
export async function hideHistory(
  { chatStore, chats, bus, clock }: MessageParts,
  { chatId, userId, maxId }: Own & { readonly maxId: number },
  origin: Origin,
): Promise<number> {
  const nowS = nowSeconds(clock);
  const member = await chatStore.setOwn({ chatId, userId, availableMinId: maxId, nowS });
  chats.putMember(member);
  const event = { kind: 'availableMessages', channelId: chatId, availableMinId: member.availableMinId } as const;
  bus.publish(userId, { kind: 'state', event, date: nowS, origin });
  return member.availableMinId;
}
