import type { Api } from 'tl-198';
import type { ServerDescription } from '../harness/server-description.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { testCode } from '../harness/test-number.ts';
import { createGram, type GramLayer, type GramLibrary } from './gram-connect.ts';
import { gramDifference, type GramState } from './gram-difference.ts';
import { loose, nameOf, numberOf, stringOf } from './loose.ts';
import type { Person, SeenDialog, SeenUser } from './person.ts';
import { readMessage, readUpdate } from './read-update.ts';
import type { Seen, SeenMessage } from './seen.ts';

const messagesOf = (messages: readonly unknown[]): SeenMessage[] =>
  messages.flatMap((message) => readMessage(message) ?? []);

const userOf = (value: unknown): SeenUser => {
  const user = loose(value) ?? {};
  const username = stringOf(user['username']);
  return {
    id: numberOf(user['id']) ?? Number.NaN,
    firstName: stringOf(user['firstName']),
    username: username === '' ? undefined : username,
  };
};

/** A person with GramJS; its version decides the layer. */
export class GramPerson implements Person {
  readonly library: string;
  readonly phone: string;
  readonly seen: Seen[] = [];
  readonly #server: ServerDescription;
  readonly #layer: GramLayer;
  readonly #gram: GramLibrary['gram'];
  readonly #session: GramLibrary['session'];
  #client: GramLibrary['client'];
  #userId = 0;
  #state: GramState | undefined;

  constructor(server: ServerDescription, layer: GramLayer, phone: string) {
    this.library = `GramJS of layer ${layer}`;
    this.phone = phone;
    this.#server = server;
    this.#layer = layer;
    const { gram, client, session } = createGram(server, layer);
    this.#gram = gram;
    this.#session = session;
    this.#client = client;
    this.#listen();
  }

  #listen(): void {
    this.#client.addEventHandler((update: unknown) => {
      this.#note(update);
    });
  }

  get userId(): number {
    return this.#userId;
  }

  #note(update: unknown): void {
    const seen = readUpdate(update);
    if (seen !== undefined) this.seen.push(seen);
  }

  async enter(firstName: string): Promise<void> {
    await this.#client.start({
      phoneNumber: this.phone,
      phoneCode: () => Promise.resolve(testCode(this.phone)),
      firstAndLastNames: () => Promise.resolve([firstName, '']),
      onError: (error: Error) => {
        throw error;
      },
    });
    this.#userId = numberOf((await this.#client.getMe()).id) ?? Number.NaN;
  }

  async importContact(phone: string, firstName: string): Promise<number> {
    const { Api } = this.#gram;
    const contact = new Api.InputPhoneContact({ clientId: 0 as never, phone, firstName, lastName: '' });
    const answer = await this.#client.invoke(new Api.contacts.ImportContacts({ contacts: [contact] }));
    const id = numberOf(answer.imported[0]?.userId);
    if (id === undefined) throw new Error(`${phone} is not found.`);
    return id;
  }

  async send(peer: number, text: string, replyTo?: number): Promise<number> {
    const params = replyTo === undefined ? { message: text } : { message: text, replyTo };
    return (await this.#client.sendMessage(peer, params)).id;
  }

  async edit(peer: number, id: number, text: string): Promise<void> {
    await this.#client.editMessage(peer, { message: id, text });
  }

  async remove(peer: number, ids: readonly number[], forBoth: boolean): Promise<void> {
    await this.#client.deleteMessages(peer, [...ids], { revoke: forBoth });
  }

  async forward(from: number, ids: readonly number[], to: number): Promise<number[]> {
    const copies = await this.#client.forwardMessages(to, { messages: [...ids], fromPeer: from });
    return copies.flat().map(({ id }) => id);
  }

  async read(peer: number, maxId: number): Promise<void> {
    await this.#client.markAsRead(peer, maxId);
  }

  async type(peer: number): Promise<void> {
    const { Api } = this.#gram;
    const action = new Api.SendMessageTypingAction();
    await this.#client.invoke(new Api.messages.SetTyping({ peer: await this.#client.getInputEntity(peer), action }));
  }

  async saveDraft(peer: number, text: string): Promise<void> {
    const { Api } = this.#gram;
    const inputPeer = await this.#client.getInputEntity(peer);
    await this.#client.invoke(new Api.messages.SaveDraft({ peer: inputPeer, message: text }));
  }

  async setProfile(firstName: string, about: string): Promise<void> {
    await this.#client.invoke(new this.#gram.Api.account.UpdateProfile({ firstName, about }));
  }

  async setUsername(username: string): Promise<void> {
    await this.#client.invoke(new this.#gram.Api.account.UpdateUsername({ username }));
  }

  async about(user: number): Promise<string | undefined> {
    const id = await this.#client.getInputEntity(user);
    const { fullUser } = await this.#client.invoke(new this.#gram.Api.users.GetFullUser({ id }));
    return fullUser.about;
  }

  async resolveUsername(username: string): Promise<SeenUser> {
    return userOf(await this.#client.getEntity(username));
  }

  async searchPeople(query: string): Promise<SeenUser[]> {
    const { users } = await this.#client.invoke(new this.#gram.Api.contacts.Search({ q: query, limit: 20 }));
    return users.map(userOf);
  }

  async history(peer: number, limit: number): Promise<SeenMessage[]> {
    return messagesOf(await this.#client.getMessages(peer, { limit }));
  }

  async dialogs(): Promise<SeenDialog[]> {
    const { Api } = this.#gram;
    const offsetPeer = new Api.InputPeerEmpty();
    const request = new Api.messages.GetDialogs({
      offsetDate: 0,
      offsetId: 0,
      offsetPeer,
      limit: 100,
      hash: 0 as never,
    });
    const answer = loose(await this.#client.invoke(request)) ?? {};
    const tops = messagesOf(answer['messages'] as unknown[]);
    return (answer['dialogs'] as unknown[]).map((value) => {
      const dialog = loose(value) ?? {};
      const peer = numberOf(loose(dialog['peer'])?.['userId']) ?? Number.NaN;
      const draft = loose(dialog['draft']);
      return {
        peer,
        unreadCount: numberOf(dialog['unreadCount']) ?? Number.NaN,
        readInboxMaxId: numberOf(dialog['readInboxMaxId']) ?? Number.NaN,
        readOutboxMaxId: numberOf(dialog['readOutboxMaxId']) ?? Number.NaN,
        draft: nameOf(draft) === 'draftMessage' ? stringOf(draft?.['message']) : undefined,
        topText: tops.find(({ id, peer: of }) => id === numberOf(dialog['topMessage']) && of === peer)?.text ?? '',
      };
    });
  }

  /** GramJS keeps no pts, so the test does it for it: the state as the server tells it before the line goes dead. */
  async goOffline(): Promise<void> {
    const state: Api.updates.State = await this.#client.invoke(new this.#gram.Api.updates.GetState());
    this.#state = { pts: state.pts, qts: state.qts, date: state.date };
    await this.#client.destroy();
  }

  /** A client of GramJS that was disconnected does not come back, so another one takes its session over. */
  async comeOnline(): Promise<void> {
    this.#client = createGram(this.#server, this.#layer, this.#session).client;
    this.#listen();
    await this.#client.connect();
    if (this.#state === undefined) throw new Error('It was never offline.');
    for (const update of await gramDifference(this.#gram, this.#client, this.#state)) this.#note(update);
  }

  /**
   * What GramJS is asked to send while it has no connection, it loses; and to a server that has forgotten its session it
   * is nobody until it asks for something.
   */
  async comeBack(): Promise<void> {
    await waitUntil('GramJS is connected again', () => (this.#client.connected === true ? true : undefined));
    await this.#client.invoke(new this.#gram.Api.updates.GetState());
  }

  async secondDevice(): Promise<GramPerson> {
    const device = new GramPerson(this.#server, this.#layer, this.phone);
    await device.enter('');
    // As every app does: GramJS writes to nobody whom it has not seen in an answer.
    await device.#client.invoke(new this.#gram.Api.contacts.GetContacts({ hash: 0 as never }));
    return device;
  }

  async leave(): Promise<void> {
    await this.#client.destroy();
  }
}
