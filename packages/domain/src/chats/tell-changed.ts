import type { PeerId, UserId } from '../ids.ts';
import { peerKind } from '../ids.ts';
import { tellAppended, type Sent } from '../messages/append-message.ts';
import { deliver } from '../messages/deliver.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import type { ChatChanged, ChatMessage } from '../ports/chat-store.ts';
import type { RequestsChanged } from '../ports/invite-store.ts';
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
  // What newcomers are handed lies before what they are told of their coming.
  for (const delivery of changed.deliveries ?? []) deliver(parts, [delivery], delivery.boxId, undefined);
  const sent =
    appended === undefined || message === undefined
      ? undefined
      : await tellAppended(parts, { ...message, toChat: card.id }, appended, origin);
  if (isChannel && members.length > 0) {
    // Who comes and goes in a channel is their own affair: a large one would hear of nothing else.
    tellUsers(parts, card.id, audienceOf(changed), origin);
  } else tellOfChat(parts, card.id, audienceOf(changed), origin);
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
  tellUsers({ bus, clock }, chatId, userIds, origin);
  const news = { kind: 'state', event: { kind: 'chat', chatId }, date: nowSeconds(clock), origin } as const;
  if (peerKind(chatId) === 'channel') bus.publish(chatId, news);
}

function tellUsers(
  { bus, clock }: Pick<MessageParts, 'bus' | 'clock'>,
  chatId: PeerId,
  userIds: readonly UserId[],
  origin: Origin | undefined,
): void {
  const news = { kind: 'state', event: { kind: 'chat', chatId }, date: nowSeconds(clock), origin } as const;
  for (const userId of userIds) bus.publish(userId, news);
}

/** Tells the admins who may answer that those who ask to be let in are others now. */
export function tellRequests(
  { bus, clock }: Pick<MessageParts, 'bus' | 'clock'>,
  { chatId, admins }: RequestsChanged,
  origin: Origin | undefined,
): void {
  const event = { kind: 'joinRequests', chatId } as const;
  for (const admin of admins) bus.publish(admin, { kind: 'state', event, date: nowSeconds(clock), origin });
}
