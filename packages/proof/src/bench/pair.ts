import type { Tl } from '@suaka/tl';
import type { ServerDescription } from '../harness/server-description.ts';
import type { LoadConnection } from '../load/load-connection.ts';
import { reconnect, type LoadPerson } from '../load/load-person.ts';
import { indexOf, messageText } from './message-text.ts';
import { textsOf } from './texts-of.ts';

/** How many messages a sender has under way. */
const outstandingMax = 8;

let lastRandomId = 0n;

/** One of the hundred pairs: a writer, a reader, and what each knows. */
export class Pair {
  readonly index: number;
  readonly writer: LoadConnection;
  readonly reader: LoadConnection;
  readonly toReader: Tl<'InputPeer'>;
  readonly toWriter: Tl<'InputPeer'>;
  /** The reader's state before the first message. */
  readonly stateBefore: Tl<'updates.State'>;
  /** Places in the row, as live updates brought them to the reader. */
  readonly arrived: number[] = [];
  readonly latenciesMs: number[] = [];
  /** Places of the row that the server has acknowledged; one that it refused is not among them. */
  readonly acknowledgedPlaces: number[] = [];
  #sent = 0;

  private constructor(
    index: number,
    writer: LoadConnection,
    reader: LoadConnection,
    peers: { toReader: Tl<'InputPeer'>; toWriter: Tl<'InputPeer'> },
    stateBefore: Tl<'updates.State'>,
  ) {
    this.index = index;
    this.writer = writer;
    this.reader = reader;
    this.toReader = peers.toReader;
    this.toWriter = peers.toWriter;
    this.stateBefore = stateBefore;
    reader.onUpdates = (updates) => {
      for (const text of textsOf(updates)) {
        const place = indexOf(text, index);
        if (place !== undefined) this.arrived.push(place);
      }
    };
  }

  static async open(server: ServerDescription, index: number, a: LoadPerson, b: LoadPerson): Promise<Pair> {
    const writer = await reconnect(server, a);
    const reader = await reconnect(server, b);
    try {
      const toReader = await peerOf(writer, b);
      const toWriter = await peerOf(reader, a);
      await writer.call({ _: 'updates.getState' });
      const stateBefore = await reader.call({ _: 'updates.getState' });
      return new Pair(index, writer, reader, { toReader, toWriter }, stateBefore);
    } catch (error) {
      writer.close();
      reader.close();
      throw error;
    }
  }

  /** Keeps eight messages under way until `isOver`; resolves when the last of them is acknowledged. */
  async send(isOver: () => boolean): Promise<void> {
    const lane = async (): Promise<void> => {
      while (!isOver()) {
        const startMs = performance.now();
        await this.sendOne();
        this.latenciesMs.push(performance.now() - startMs);
      }
    };
    await Promise.all(Array.from({ length: outstandingMax }, lane));
  }

  /** Sends the next message of the row; resolves when it is acknowledged. */
  async sendOne(): Promise<void> {
    const place = this.#sent;
    this.#sent += 1;
    lastRandomId += 1n;
    await this.writer.call({
      _: 'messages.sendMessage',
      peer: this.toReader,
      message: messageText(this.index, place),
      random_id: lastRandomId,
    });
    this.acknowledgedPlaces.push(place);
  }

  get acknowledged(): number {
    return this.acknowledgedPlaces.length;
  }

  close(): void {
    this.writer.close();
    this.reader.close();
  }
}

/** How one person names another: by the access hash that the import of the number gave. */
const peerOf = async (connection: LoadConnection, person: LoadPerson): Promise<Tl<'InputPeer'>> => {
  const answer = await connection.call({
    _: 'contacts.importContacts',
    contacts: [{ _: 'inputPhoneContact', client_id: 0n, phone: person.phone, first_name: 'Peer', last_name: '' }],
  });
  const user = answer.users.find((one) => one._ === 'user' && one.id === person.userId);
  if (user?._ !== 'user' || user.access_hash === undefined) throw new Error(`${person.phone} was not found`);
  return { _: 'inputPeerUser', user_id: user.id, access_hash: user.access_hash };
};
