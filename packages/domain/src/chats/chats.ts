import { LRUCache } from 'lru-cache';
import { growsTo } from '../counters/grows-to.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { ChatStore } from '../ports/chat-store.ts';
import type { ChatCard } from './chat-card.ts';
import type { Member } from './member.ts';

export interface ChatsLimits {
  /** Chats kept in memory; past it the one unused longest is read again. */
  readonly cardsCachedMax: number;
  /** Memberships kept in memory, those that do not exist among them. */
  readonly membersCachedMax: number;
}

export const defaultChatsLimits: ChatsLimits = { cardsCachedMax: 50_000, membersCachedMax: 200_000 };

/** Chats and who is what in them, read from the store once and kept while they are in use. */
export class Chats {
  readonly #store: ChatStore;
  readonly #cards: LRUCache<PeerId, ChatCard>;
  readonly #members: LRUCache<string, { readonly member: Member | undefined }>;

  constructor(store: ChatStore, limits: ChatsLimits = defaultChatsLimits) {
    this.#store = store;
    this.#cards = new LRUCache({ max: limits.cardsCachedMax });
    this.#members = new LRUCache(growsTo(limits.membersCachedMax));
  }

  /** The card if it is in memory, for the paths that must not wait. */
  peek(id: PeerId): ChatCard | undefined {
    return this.#cards.get(id);
  }

  async find(id: PeerId): Promise<ChatCard | undefined> {
    const [card] = await this.findAll([id]);
    return card;
  }

  /** The cards of those that exist, in the order of `ids`. */
  async findAll(ids: readonly PeerId[]): Promise<readonly ChatCard[]> {
    const missing = ids.filter((id) => !this.#cards.has(id));
    const read = missing.length === 0 ? [] : await this.#store.byIds(missing);
    for (const card of read) this.#cards.set(card.id, card);
    const byId = new Map(read.map((card) => [card.id, card]));
    return ids.flatMap((id) => this.#cards.get(id) ?? byId.get(id) ?? []);
  }

  /** What someone is in a chat; undefined where they never were in it. */
  async member(chatId: PeerId, userId: UserId): Promise<Member | undefined> {
    const [member] = await this.members([chatId], userId);
    return member;
  }

  /** What someone is in each of several chats. */
  async members(chatIds: readonly PeerId[], userId: UserId): Promise<readonly (Member | undefined)[]> {
    const missing = chatIds.filter((chatId) => !this.#members.has(keyOf(chatId, userId)));
    const read = missing.length === 0 ? [] : await this.#store.membershipsIn(userId, missing);
    const found = new Map(read.map((member) => [member.chatId, member]));
    for (const chatId of missing) this.#members.set(keyOf(chatId, userId), { member: found.get(chatId) });
    return chatIds.map((chatId) => (this.#members.get(keyOf(chatId, userId)) ?? { member: found.get(chatId) }).member);
  }

  /** Takes over a card as a change left it. */
  put(card: ChatCard): void {
    this.#cards.set(card.id, card);
  }

  putMember(member: Member): void {
    this.#members.set(keyOf(member.chatId, member.userId), { member });
  }

  /** Drops what was changed elsewhere. */
  forget(id: PeerId): void {
    this.#cards.delete(id);
  }

  forgetMember(chatId: PeerId, userId: UserId): void {
    this.#members.delete(keyOf(chatId, userId));
  }
}

const keyOf = (chatId: PeerId, userId: UserId): string => `${chatId}:${userId}`;
