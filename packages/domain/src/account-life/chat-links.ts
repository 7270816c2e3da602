import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { MessageEntity } from '../messages/message-entity.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ChatLink } from '../ports/security/chat-link-store.ts';
import type { AccountLifeParts } from './account-parts.ts';

/** Links of one account (business_chat_links_limit of the app config). */
const linksMax = 100;
const messageLengthMax = 4096;
const titleLengthMax = 32;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** 16 of 62 letters: 95 bits. */
const slugLength = 16;

export interface ChatLinkWords {
  readonly message: string;
  readonly entities: readonly MessageEntity[] | undefined;
  readonly title: string | undefined;
}

/**
 * Makes a link to the chat with someone, or changes theirs of this name.
 * Source: core.telegram.org/method/account.createBusinessChatLink
 * @throws MESSAGE_TOO_LONG, CHATLINKS_TOO_MUCH, CHATLINK_SLUG_EXPIRED
 */
export function putChatLink(
  { store, clock, random }: AccountLifeParts,
  userId: UserId,
  words: ChatLinkWords,
  slug?: string,
): Promise<ChatLink> {
  if (words.message.length > messageLengthMax) throw rpcError('MESSAGE_TOO_LONG');
  const letters = Array.from({ length: slugLength }, () => alphabet[random.below(alphabet.length)]);
  return store.putChatLink({
    slug: slug ?? letters.join(''),
    userId,
    isNew: slug === undefined,
    message: words.message,
    entities: words.entities,
    title: words.title?.slice(0, titleLengthMax),
    linksMax,
    nowS: nowSeconds(clock),
  });
}

/** @throws CHATLINK_SLUG_EMPTY, CHATLINK_SLUG_EXPIRED */
export async function deleteChatLink({ store }: AccountLifeParts, userId: UserId, slug: string): Promise<void> {
  if (slug === '') throw rpcError('CHATLINK_SLUG_EMPTY');
  if (!(await store.deleteChatLink(userId, slug))) throw rpcError('CHATLINK_SLUG_EXPIRED');
}

/**
 * Follows a link.
 * Source: core.telegram.org/method/account.resolveBusinessChatLink
 * @throws CHATLINK_SLUG_EMPTY, CHATLINK_SLUG_EXPIRED
 */
export async function followChatLink({ store }: AccountLifeParts, slug: string): Promise<ChatLink> {
  if (slug === '') throw rpcError('CHATLINK_SLUG_EMPTY');
  const link = await store.viewChatLink(slug);
  if (link === undefined) throw rpcError('CHATLINK_SLUG_EXPIRED');
  return link;
}
