import type { PeerId, UserId } from '../ids.ts';
import { peerKind } from '../ids.ts';
import { tellAppended, type Sent } from '../messages/append-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import type { ChatChanged, ChatMessage } from '../ports/chat-store.ts';
import { nowSeconds } from '../ports/clock.ts';

/**
 * Takes over a change of a chat, and tells everyone who is there: first those who came or went, then
 * what was said of it. Only after the commit.
 *
 * @returns what came of the message that went with the change.
 */
export async function tellChanged(
  parts: MessageParts,
  changed: ChatChanged,
  message: ChatMessage | undefined,
  origin: Origin,
): Promise<Sent | undefined> {
  const { card, appended, members } = changed;
  parts.chats.put(card);
  const isChannel = peerKind(card.id) === 'channel';
  for (const member of members) {
    parts.chats.putMember(member);
    if (isChannel) parts.bus.publish(member.userId, { kind: 'membership', channelId: card.id, isIn: member.isIn });
  }
  const sent =
    appended === undefined || message === undefined
      ? undefined
      : await tellAppended(parts, { ...message, toChat: card.id }, appended, origin);
  tellOfChat(parts, card.id, audienceOf(changed), origin);
  return sent;
}

/** Those whose own box says that the chat changed: all of a basic group, those concerned of a channel. */
function audienceOf({ appended, card, members }: ChatChanged): readonly UserId[] {
  const ids = new Set(members.map(({ userId }) => userId));
  if (peerKind(card.id) === 'chat' && appended !== undefined && !appended.isRepeat) {
    // A place of a basic group is a member's box.
    for (const { boxId } of appended.places) ids.add(boxId as UserId);
  }
  return [...ids];
}

/** Tells live sessions that a chat changed: those of users, and of a channel all who are in it. */
export function tellOfChat(
  { bus, clock }: Pick<MessageParts, 'bus' | 'clock'>,
  chatId: PeerId,
  userIds: readonly UserId[],
  origin: Origin | undefined,
): void {
  const news = { kind: 'state', event: { kind: 'chat', chatId }, date: nowSeconds(clock), origin } as const;
  for (const userId of userIds) bus.publish(userId, news);
  if (peerKind(chatId) === 'channel') bus.publish(chatId, news);
}
