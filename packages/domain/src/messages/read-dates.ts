import { ChatFlag, hasChatFlag, type ChatCard } from '../chats/chat-card.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { ReadDate } from '../ports/box-store.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { BoxMessage } from './box-message.ts';
import type { MessageLimits } from './message-limits.ts';
import type { MessageParts } from './message-parts.ts';

/** A group of which anyone is told who read what. */
export const isSmallGroup = (card: ChatCard, limits: Pick<MessageLimits, 'readMarkMembersMax'>): boolean =>
  !hasChatFlag(card, ChatFlag.broadcast) && card.memberCount <= limits.readMarkMembersMax;

/**
 * Who of a group read a message, and when; its author and who asks are passed over.
 *
 * Source: core.telegram.org/method/messages.getMessageReadParticipants
 * @throws CHAT_TOO_BIG, MSG_TOO_OLD
 */
export async function readersOf(
  parts: MessageParts,
  asked: { readonly card: ChatCard; readonly boxId: PeerId; readonly message: BoxMessage; readonly by: UserId },
): Promise<readonly ReadDate[]> {
  const { boxes, chatStore, clock, limits } = parts;
  const { card, boxId, message, by } = asked;
  if (!isSmallGroup(card, limits)) throw rpcError('CHAT_TOO_BIG');
  if (isOlder(message, nowSeconds(clock), limits.readMarkExpiryS)) throw rpcError('MSG_TOO_OLD');
  const query = { chatId: card.id, kind: 'recent', query: '', offset: 0, limit: limits.readMarkMembersMax } as const;
  const { members } = await chatStore.list(query);
  const ids = members.map(({ userId }) => userId);
  const readers = ids.filter((userId) => userId !== message.content.authorId && userId !== by);
  return await boxes.readDates({ boxId, id: message.id, readers });
}

/**
 * When the other one of a chat of two read a message.
 *
 * Source: core.telegram.org/method/messages.getOutboxReadDate
 * @throws MESSAGE_TOO_OLD, MESSAGE_NOT_READ_YET
 */
export async function outboxReadDate(
  { boxes, clock, limits }: MessageParts,
  message: BoxMessage,
  sent: { readonly by: UserId; readonly to: UserId },
): Promise<number> {
  if (isOlder(message, nowSeconds(clock), limits.outboxReadDateExpiryS)) throw rpcError('MESSAGE_TOO_OLD');
  const [read] = await boxes.readDates({ boxId: sent.by, id: message.id, readers: [sent.to] });
  if (read === undefined) throw rpcError('MESSAGE_NOT_READ_YET');
  return read.date;
}

const isOlder = ({ content }: BoxMessage, nowS: number, ageMaxS: number): boolean => content.date + ageMaxS < nowS;
