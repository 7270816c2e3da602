import { LRUCache } from 'lru-cache';
import type { UserId } from '../ids.ts';
import type { AccountStore } from '../ports/account-store.ts';
import type { UserCard } from './user-card.ts';

export interface PeopleLimits {
  /** Cards kept in memory; past it the one unused longest is read again. */
  readonly cardsCachedMax: number;
}

/** The cards of people, read from the store once and kept while they are in use. */
export class People {
  readonly #store: AccountStore;
  readonly #cards: LRUCache<UserId, UserCard>;

  constructor(store: AccountStore, limits: PeopleLimits) {
    this.#store = store;
    this.#cards = new LRUCache({ max: limits.cardsCachedMax });
  }

  /** The card if it is in memory. */
  peek(id: UserId): UserCard | undefined {
    return this.#cards.get(id);
  }

  async find(id: UserId): Promise<UserCard | undefined> {
    const card = this.#cards.get(id);
    if (card !== undefined) return card;
    const [read] = await this.#read([id]);
    return read;
  }

  /** The cards of those that exist, in the order of `ids`. */
  async findAll(ids: readonly UserId[]): Promise<readonly UserCard[]> {
    const missing = ids.filter((id) => !this.#cards.has(id));
    if (missing.length === 0) return this.#present(ids, undefined);
    return this.#present(ids, new Map((await this.#read(missing)).map((card) => [card.id, card])));
  }

  /** Takes over a card as a change left it. */
  put(card: UserCard): void {
    this.#cards.set(card.id, card);
  }

  /** Drops a card that was changed elsewhere. */
  forget(id: UserId): void {
    this.#cards.delete(id);
  }

  async #read(ids: readonly UserId[]): Promise<readonly UserCard[]> {
    const cards = await this.#store.byIds(ids);
    for (const card of cards) this.#cards.set(card.id, card);
    return cards;
  }

  #present(ids: readonly UserId[], read: ReadonlyMap<UserId, UserCard> | undefined): UserCard[] {
    const cards: UserCard[] = [];
    for (const id of ids) {
      const card = this.#cards.get(id) ?? read?.get(id);
      if (card !== undefined) cards.push(card);
    }
    return cards;
  }
}
