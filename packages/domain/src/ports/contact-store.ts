import type { PeerId, UserId } from '../ids.ts';

/** A row of an address book. */
export interface BookEntry {
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
}

export interface Contact {
  readonly userId: UserId;
  readonly firstName: string;
  readonly lastName: string;
  /** The number that the owner knew, empty where added without it. */
  readonly phone: string;
  /** Whether the owner counts them among their close friends; told only where it was asked with the relation. */
  readonly isCloseFriend?: boolean | undefined;
}

/** A contact together with whether it is one both ways. */
export interface ContactOfMine extends Contact {
  readonly isMutual: boolean;
}

/** What a viewer and a user are to each other. */
export interface Relation {
  /** How the viewer keeps the user, if at all. */
  readonly mine: Contact | undefined;
  /** Whether the user keeps the viewer. */
  readonly theirs: boolean;
  /** Whether the user counts the viewer among their close friends. */
  readonly theirsClose?: boolean | undefined;
  /** Whether the viewer blocked the user. */
  readonly blocked: boolean;
  /** Whether the user blocked the viewer. */
  readonly blockedBy: boolean;
  /** Whether the viewer hid the bar at the top of their chat. */
  readonly hidesBar?: boolean | undefined;
}

/** A contact that an import brought, with what the two are to each other now. */
export interface ImportedContact {
  readonly userId: UserId;
  readonly phone: string;
  readonly relation: Relation;
}

/** Someone, and a chat that they may be in. */
export interface UserInChat {
  readonly userId: UserId;
  readonly chatId: PeerId;
}

export interface Blocked {
  readonly peer: PeerId;
  readonly date: number;
}

/** Keeps address books. Every promise of a change resolves when it is durable. */
export interface ContactStore {
  /**
   * Adds entries to an address book: those whose number has an account become contacts, and the
   * others wait for it. Resolves to the contacts.
   * @param welcomeS where the owner is a newcomer: when they are told which of their contacts are here
   */
  import(
    owner: UserId,
    entries: readonly BookEntry[],
    nowS: number,
    welcomeS?: number,
  ): Promise<readonly ImportedContact[]>;
  add(owner: UserId, contact: Contact, nowS: number): Promise<void>;
  /** Resolves to those that were contacts. */
  remove(owner: UserId, userIds: readonly UserId[], nowS: number): Promise<readonly UserId[]>;
  removeByPhones(owner: UserId, phones: readonly string[], nowS: number): Promise<readonly UserId[]>;
  list(owner: UserId): Promise<readonly ContactOfMine[]>;
  relations(viewer: UserId, userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, Relation>>;
  /** Those who keep a user as a contact, or have a chat with them; up to `limit`. */
  whoKnows(userId: UserId, limit: number): Promise<readonly UserId[]>;
  /** Those of the pairs where the user is in the chat. */
  membersAmong(pairs: readonly UserInChat[]): Promise<readonly UserInChat[]>;
  setBlocked(owner: UserId, peer: PeerId, blocked: boolean, nowS: number): Promise<boolean>;
  /** Hides the bar of a chat for good; false where it is hidden already. */
  hideBar(owner: UserId, userId: UserId, nowS: number): Promise<boolean>;
  blocked(owner: UserId, offset: number, limit: number): Promise<{ count: number; blocked: readonly Blocked[] }>;
}
