import type { Tl } from '@suaka/tl';
import type { LoadConnection } from '../../load/load-connection.ts';
import type { LoadPerson } from '../../load/load-person.ts';

/** Sends of one writer that may be on their way at once. */
const outstandingMax = 8;

export interface Sent {
  readonly text: string;
  readonly randomId: bigint;
  /** The id in the writer's box, once the server has acknowledged the message. */
  id: number | undefined;
}

/** One side of a conversation that is written to without pause until the server dies. */
export class Writer {
  readonly person: LoadPerson;
  readonly peer: Tl<'InputPeer'>;
  readonly peerId: number;
  readonly sent: Sent[] = [];
  connection: LoadConnection;

  constructor(person: LoadPerson, connection: LoadConnection, peer: LoadPerson) {
    this.person = person;
    this.connection = connection;
    this.peerId = peer.userId;
    this.peer = { _: 'inputPeerUser', user_id: peer.userId, access_hash: peer.accessHash };
  }

  get acknowledged(): Sent[] {
    return this.sent.filter(({ id }) => id !== undefined);
  }

  /** Sends (again) and notes the acknowledgement. @throws where the connection ends before it. */
  async deliver(sent: Sent): Promise<void> {
    const answer = await this.connection.call({
      _: 'messages.sendMessage',
      peer: this.peer,
      message: sent.text,
      random_id: sent.randomId,
    });
    if (answer._ === 'updateShortSentMessage') sent.id = answer.id;
    else if (answer._ === 'updates') sent.id = answer.updates.find((update) => update._ === 'updateMessageID')?.id;
    if (sent.id === undefined) throw new Error(`sendMessage answered ${answer._}`);
  }

  #next(): Sent {
    const place = this.sent.length;
    const sent: Sent = { text: `message ${place}`, randomId: BigInt(place + 1), id: undefined };
    this.sent.push(sent);
    return sent;
  }

  /** Writes until the connection ends. `onAcknowledged` hears of each message that the server has taken. */
  async writeUntilCut(onAcknowledged: () => void): Promise<void> {
    const one = async (): Promise<void> => {
      for (;;) {
        try {
          await this.deliver(this.#next());
        } catch {
          return;
        }
        onAcknowledged();
      }
    };
    await Promise.all(Array.from({ length: outstandingMax }, one));
  }

  /** What a client does after a cut: everything without an answer goes out again under its random id. */
  async sendUnansweredAgain(): Promise<void> {
    for (const sent of this.sent) if (sent.id === undefined) await this.deliver(sent);
  }
}
