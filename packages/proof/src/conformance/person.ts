import type { Seen, SeenMessage } from './seen.ts';

/** One line of a person's chat list. */
export interface SeenDialog {
  readonly peer: number;
  readonly unreadCount: number;
  readonly readInboxMaxId: number;
  readonly readOutboxMaxId: number;
  readonly draft: string | undefined;
  readonly topText: string;
}

/** What a person reads of another. */
export interface SeenUser {
  readonly id: number;
  readonly firstName: string;
  readonly username: string | undefined;
}

/**
 * A person with a stock client library in hand. Each library implements it with what its own users call, so that one
 * scenario runs over every pair of libraries. Ids are as the person's own client shows them.
 */
export interface Person {
  /** The library, its layer and its transport, for titles and messages. */
  readonly library: string;
  readonly phone: string;
  readonly userId: number;
  /** Every update that reached the client, in the order of arrival. */
  readonly seen: readonly Seen[];

  /** Signs up, or in where the number has an account, and starts to listen. */
  enter(firstName: string): Promise<void>;
  /** @returns the id of the person who has that number. */
  importContact(phone: string, firstName: string): Promise<number>;
  /** @returns the message's id on the sender's side. */
  send(peer: number, text: string, replyTo?: number): Promise<number>;
  edit(peer: number, id: number, text: string): Promise<void>;
  remove(peer: number, ids: readonly number[], forBoth: boolean): Promise<void>;
  /** @returns the ids of the copies. */
  forward(from: number, ids: readonly number[], to: number): Promise<number[]>;
  read(peer: number, maxId: number): Promise<void>;
  type(peer: number): Promise<void>;
  saveDraft(peer: number, text: string): Promise<void>;
  setProfile(firstName: string, about: string): Promise<void>;
  setUsername(username: string): Promise<void>;
  /** @returns the bio of a person. */
  about(user: number): Promise<string | undefined>;
  resolveUsername(username: string): Promise<SeenUser>;
  searchPeople(query: string): Promise<SeenUser[]>;
  /** The newest messages of a chat, newest first. */
  history(peer: number, limit: number): Promise<SeenMessage[]>;
  dialogs(): Promise<SeenDialog[]>;
  /** Closes the connection and keeps the session. */
  goOffline(): Promise<void>;
  /** Connects again and catches up the way the library does. */
  comeOnline(): Promise<void>;
  /** Waits until the library has found a server again that went away. */
  comeBack(): Promise<void>;
  /** Another device of the same person: a second key, signed in with a code. */
  secondDevice(): Promise<Person>;
  leave(): Promise<void>;
}

/** The first update that fits, waited for. */
export type { Seen, SeenMessage } from './seen.ts';
