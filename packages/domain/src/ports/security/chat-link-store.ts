import type { UserId } from '../../ids.ts';
import type { MessageEntity } from '../../messages/message-entity.ts';

/** A link to a chat with someone, with a message ready to be sent. Source: core.telegram.org/constructor/businessChatLink */
export interface ChatLink {
  readonly slug: string;
  readonly userId: UserId;
  readonly message: string;
  readonly entities: readonly MessageEntity[] | undefined;
  /** For its owner only. */
  readonly title: string | undefined;
  /** How often it was followed. */
  readonly views: number;
}

export interface ChatLinkWish extends Omit<ChatLink, 'views'> {
  readonly isNew: boolean;
  readonly linksMax: number;
  readonly nowS: number;
}

export interface ChatLinkStore {
  /** The oldest first. */
  chatLinks(userId: UserId): Promise<readonly ChatLink[]>;
  /** @throws CHATLINKS_TOO_MUCH; CHATLINK_SLUG_EXPIRED where one that is to change is not there */
  putChatLink(wish: ChatLinkWish): Promise<ChatLink>;
  /** Resolves to false where the user has no such link. */
  deleteChatLink(userId: UserId, slug: string): Promise<boolean>;
  /** Counts who follows it. */
  viewChatLink(slug: string): Promise<ChatLink | undefined>;
}
