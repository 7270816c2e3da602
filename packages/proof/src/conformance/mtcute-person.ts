import type { Message, TelegramClient, User } from '@mtcute/node';
import { MtUnsupportedError } from '@mtcute/core';
import type { ServerDescription } from '../harness/server-description.ts';
import { testCode } from '../harness/test-number.ts';
import { createMtcute, type MtcuteTransport } from './mtcute-connect.ts';
import type { Person, SeenDialog, SeenUser } from './person.ts';
import { readMessage, readUpdate } from './read-update.ts';
import type { Seen, SeenMessage } from './seen.ts';

const userOf = (user: User): SeenUser => ({
  id: user.id,
  firstName: user.firstName,
  username: user.username ?? undefined,
});

const messageOf = (message: Message): SeenMessage => {
  const read = readMessage(message.raw);
  if (read === undefined) throw new MtUnsupportedError(`a message of kind ${message.raw._}`);
  return read;
};

/** A person with mtcute, layer 227. */
export class MtcutePerson implements Person {
  readonly library: string;
  readonly phone: string;
  readonly seen: Seen[] = [];
  readonly #server: ServerDescription;
  readonly #transport: MtcuteTransport;
  readonly #client: TelegramClient;
  #userId = 0;

  private constructor(server: ServerDescription, transport: MtcuteTransport, phone: string, client: TelegramClient) {
    this.library = `mtcute over ${transport}`;
    this.#server = server;
    this.#transport = transport;
    this.phone = phone;
    this.#client = client;
    // A server that goes away is a part of these tests; what it leads to is asserted elsewhere.
    client.onError.add(() => {});
    client.onRawUpdate.add(({ update }) => {
      const seen = readUpdate(update);
      if (seen !== undefined) this.seen.push(seen);
    });
  }

  static async create(server: ServerDescription, transport: MtcuteTransport, phone: string): Promise<MtcutePerson> {
    return new MtcutePerson(server, transport, phone, await createMtcute(server, transport));
  }

  get userId(): number {
    return this.#userId;
  }

  async enter(firstName: string): Promise<void> {
    const sent = await this.#client.sendCode({ phone: this.phone });
    if (!('phoneCodeHash' in sent)) throw new Error('A new key cannot be signed in already.');
    const code = { phoneNumber: this.phone, phoneCodeHash: sent.phoneCodeHash };
    let auth = await this.#client.call({ _: 'auth.signIn', ...code, phoneCode: testCode(this.phone) });
    if (auth._ === 'auth.authorizationSignUpRequired') {
      auth = await this.#client.call({ _: 'auth.signUp', ...code, firstName, lastName: '' });
    }
    const user = await this.#client.notifyLoggedIn(auth);
    this.#userId = user.id;
    await this.#listen();
  }

  /** mtcute asks for the state behind its caller's back; what is sent before it has that is no update to it. */
  async #listen(): Promise<void> {
    const isSettled = new Promise<void>((resolve) => {
      this.#client.onConnectionState.add((state) => {
        if (state === 'connected') resolve();
      });
    });
    await this.#client.startUpdatesLoop();
    await isSettled;
  }

  async importContact(phone: string, firstName: string): Promise<number> {
    const { imported } = await this.#client.importContacts([{ phone, firstName, lastName: '' }]);
    const [contact] = imported;
    if (contact === undefined) throw new Error(`${phone} is not found.`);
    return contact.userId;
  }

  async send(peer: number, text: string, replyTo?: number): Promise<number> {
    const params = replyTo === undefined ? {} : { replyTo };
    return (await this.#client.sendText(peer, text, params)).id;
  }

  async edit(peer: number, id: number, text: string): Promise<void> {
    await this.#client.editMessage({ chatId: peer, message: id, text });
  }

  async remove(peer: number, ids: readonly number[], forBoth: boolean): Promise<void> {
    await this.#client.deleteMessagesById(peer, [...ids], { revoke: forBoth });
  }

  async forward(from: number, ids: readonly number[], to: number): Promise<number[]> {
    const copies = await this.#client.forwardMessagesById({ fromChatId: from, messages: [...ids], toChatId: to });
    return copies.map(({ id }) => id);
  }

  async read(peer: number, maxId: number): Promise<void> {
    await this.#client.readHistory(peer, { maxId });
  }

  async type(peer: number): Promise<void> {
    await this.#client.sendTyping(peer);
  }

  async saveDraft(peer: number, text: string): Promise<void> {
    await this.#client.call({ _: 'messages.saveDraft', peer: await this.#client.resolvePeer(peer), message: text });
  }

  async setProfile(firstName: string, about: string): Promise<void> {
    await this.#client.updateProfile({ firstName, bio: about });
  }

  async setUsername(username: string): Promise<void> {
    await this.#client.setMyUsername(username);
  }

  async about(user: number): Promise<string | undefined> {
    const full = await this.#client.getFullUser(user);
    return full.bio;
  }

  async resolveUsername(username: string): Promise<SeenUser> {
    const [user] = await this.#client.getUsers([username]);
    if (user === undefined || user === null) throw new Error(`@${username} is not found.`);
    return userOf(user);
  }

  async searchPeople(query: string): Promise<SeenUser[]> {
    const { users } = await this.#client.call({ _: 'contacts.search', q: query, limit: 20 });
    return users.flatMap((user) =>
      user._ === 'user' ? [{ id: user.id, firstName: user.firstName ?? '', username: user.username ?? undefined }] : [],
    );
  }

  async history(peer: number, limit: number): Promise<SeenMessage[]> {
    return (await this.#client.getHistory(peer, { limit })).map(messageOf);
  }

  async dialogs(): Promise<SeenDialog[]> {
    const dialogs: SeenDialog[] = [];
    for await (const dialog of this.#client.iterDialogs()) {
      dialogs.push({
        peer: dialog.peer.id,
        unreadCount: dialog.unreadCount,
        readInboxMaxId: dialog.lastReadIngoing,
        readOutboxMaxId: dialog.lastReadOutgoing,
        draft: dialog.draftMessage?.text,
        topText: dialog.lastMessage?.text ?? '',
      });
    }
    return dialogs;
  }

  async goOffline(): Promise<void> {
    await this.#client.disconnect();
  }

  async comeOnline(): Promise<void> {
    await this.#client.connect();
    await this.#listen();
  }

  /**
   * mtcute holds a call back until it has a connection. A server that does not know its session makes it ask for no
   * difference: what was sent to it before this it would learn with the next update only.
   */
  async comeBack(): Promise<void> {
    await this.#client.call({ _: 'help.getNearestDc' });
  }

  async secondDevice(): Promise<MtcutePerson> {
    const device = await MtcutePerson.create(this.#server, this.#transport, this.phone);
    await device.enter('');
    return device;
  }

  async leave(): Promise<void> {
    await this.#client.destroy();
  }
}
