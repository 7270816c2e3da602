import type { UserId } from '../ids.ts';
import type { Sent } from '../messages/append-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import type { ChatMessage } from '../ports/chat-store.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import { ChatFlag, type ChatCard } from './chat-card.ts';
import { checkedAbout, checkedChatTitle } from './chat-text.ts';
import { firstMessage } from './service-message.ts';
import { tellChanged } from './tell-changed.ts';

export interface ChatParts extends MessageParts {
  readonly random: Random;
  readonly dcId: number;
}

export interface Created {
  readonly card: ChatCard;
  readonly sent: Sent;
}

/**
 * Makes a basic group of the creator and some others.
 *
 * @throws CHAT_TITLE_EMPTY
 * Source: core.telegram.org/method/messages.createChat
 */
export async function createChat(
  parts: ChatParts,
  wish: {
    readonly creatorId: UserId;
    readonly title: string;
    readonly members: readonly UserId[];
    readonly ttlS: number;
  },
  origin: Origin,
): Promise<Created> {
  const title = checkedChatTitle(wish.title, parts.chatLimits);
  const members = [...new Set(wish.members)].filter((id) => id !== wish.creatorId);
  const action = { kind: 'chatCreate', title, users: members } as const;
  return await create(parts, { ...wish, kind: 'chat', title, about: '', flags: 0, members, action }, origin);
}

/**
 * Makes a channel or a supergroup, with its creator alone.
 *
 * @throws CHAT_TITLE_EMPTY, CHAT_ABOUT_TOO_LONG
 * Source: core.telegram.org/method/channels.createChannel
 */
export async function createChannel(
  parts: ChatParts,
  wish: {
    readonly creatorId: UserId;
    readonly title: string;
    readonly about: string;
    readonly isBroadcast: boolean;
    readonly ttlS: number;
  },
  origin: Origin,
): Promise<Created> {
  const title = checkedChatTitle(wish.title, parts.chatLimits);
  const about = checkedAbout(wish.about, parts.chatLimits);
  const flags = wish.isBroadcast ? ChatFlag.broadcast : ChatFlag.megagroup;
  const action = { kind: 'channelCreate', title } as const;
  return await create(parts, { ...wish, kind: 'channel', title, about, flags, members: [], action }, origin);
}

async function create(
  parts: ChatParts,
  wish: {
    readonly kind: 'chat' | 'channel';
    readonly creatorId: UserId;
    readonly title: string;
    readonly about: string;
    readonly flags: number;
    readonly members: readonly UserId[];
    readonly ttlS: number;
    readonly action: NonNullable<NonNullable<ChatMessage['extra']>['action']>;
  },
  origin: Origin,
): Promise<Created> {
  const nowS = nowSeconds(parts.clock);
  const { action, ...chat } = wish;
  const message: ChatMessage = { authorId: wish.creatorId, date: nowS, text: '', extra: { action } };
  const changed = await parts.chatStore.create({
    ...chat,
    accessHash: parts.random.long(),
    defaultBanned: 0,
    dcId: parts.dcId,
    chatsOfUserMax: parts.chatLimits.chatsOfUserMax,
    nowS,
    message,
  });
  const sent = await tellChanged(parts, changed, firstMessage(message, changed.card), origin);
  if (sent === undefined) throw new Error('a chat begins with a message');
  return { card: changed.card, sent };
}
