import { LRUCache } from 'lru-cache';
import type { PeerId, UserId } from '../ids.ts';
import type { ContactStore, Relation, UserInChat } from '../ports/contact-store.ts';

export interface RelationLimits {
  /** Viewers whose relations are kept in memory. */
  readonly viewersCachedMax: number;
  /** Relations kept of one viewer; past it all of theirs are read again. */
  readonly relationsOfViewerMax: number;
}

/** What two people are to each other before either does anything. */
export const strangers: Relation = { mine: undefined, theirs: false, blocked: false, blockedBy: false };

/** What viewers and users are to each other: needed for every user that is shown to anyone. */
export class Relations {
  readonly #store: ContactStore;
  readonly #limits: RelationLimits;
  readonly #viewers: LRUCache<UserId, Map<UserId, Relation>>;

  constructor(store: ContactStore, limits: RelationLimits) {
    this.#store = store;
    this.#limits = limits;
    this.#viewers = new LRUCache({ max: limits.viewersCachedMax });
  }

  /** The relation if it is in memory. */
  peek(viewer: UserId, user: UserId): Relation | undefined {
    return viewer === user ? strangers : this.#viewers.get(viewer)?.get(user);
  }

  async find(viewer: UserId, user: UserId): Promise<Relation> {
    const relation = this.peek(viewer, user);
    if (relation !== undefined) return relation;
    await this.load(viewer, [user]);
    return this.peek(viewer, user) ?? strangers;
  }

  /** Brings into memory what `peek` will be asked for until the caller waits for something else. */
  async load(viewer: UserId, users: readonly UserId[]): Promise<void> {
    const missing = users.filter((user) => this.peek(viewer, user) === undefined);
    if (missing.length === 0) return;
    const isFull = (this.#viewers.peek(viewer)?.size ?? 0) + missing.length > this.#limits.relationsOfViewerMax;
    if (isFull) this.#viewers.delete(viewer);
    const wanted = isFull ? users : missing;
    const read = await this.#store.relations(viewer, wanted);
    for (const user of wanted) this.#keep(viewer, user, read.get(user) ?? strangers);
  }

  /** Who of the pairs is in the chat, read anew each time: few rules name chats, and members come and go. */
  async membersAmong(pairs: readonly UserInChat[]): Promise<(userId: UserId, chatId: PeerId) => boolean> {
    const members = await this.#store.membersAmong(pairs);
    const keys = new Set(members.map(({ userId, chatId }) => `${userId}:${chatId}`));
    return (userId, chatId) => keys.has(`${userId}:${chatId}`);
  }

  /** Takes over what a change left, such as that a newcomer and the service account are strangers. */
  put(viewer: UserId, user: UserId, relation: Relation): void {
    const known = this.#viewers.get(viewer);
    if (known !== undefined && known.size >= this.#limits.relationsOfViewerMax) known.clear();
    this.#keep(viewer, user, relation);
  }

  /** Drops what is known of two people after either did something about the other. */
  forget(a: UserId, b: UserId): void {
    this.#viewers.get(a)?.delete(b);
    this.#viewers.get(b)?.delete(a);
  }

  #keep(viewer: UserId, user: UserId, relation: Relation): void {
    const known = this.#viewers.get(viewer);
    if (known === undefined) {
      this.#viewers.set(viewer, new Map([[user, relation]]));
      return;
    }
    known.set(user, relation);
  }
}
