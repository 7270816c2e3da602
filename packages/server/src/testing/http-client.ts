import { nodeCompression } from '@suaka/compression-node';
import { InlineClientKeyCrypto, NodeCrypto } from '@suaka/crypto-node';
import {
  ClientKeyExchange,
  decodePlainMessage,
  encodePlainMessage,
  MessageCipher,
  nextMsgId,
  type AuthKey,
  type RsaPublicKey,
} from '@suaka/mtproto';
import { createClientSession, type ClientEvent, type ClientSession } from '@suaka/mtproto/client';
import { encodeMt } from '@suaka/tl/mtproto';

const crypto = new NodeCrypto();
const cipher = new MessageCipher(crypto, 'client');

/** MTProto over HTTP as a client speaks it: each packet is one POST, and each answer holds one packet at most. */
export class HttpClient {
  private readonly url: string;
  private readonly key: AuthKey;
  private readonly session: ClientSession;
  private calls = 0;
  private lastMsgId = 0n;

  private constructor(url: string, key: AuthKey, salt: bigint) {
    this.url = url;
    this.key = key;
    const sessionId = new DataView(crypto.randomBytes(8).buffer).getBigInt64(0);
    this.session = createClientSession({ sessionId, salt, compression: nodeCompression });
  }

  /** Makes a key, each step in a request of its own. */
  static async create(url: string, publicKey: RsaPublicKey): Promise<HttpClient> {
    const exchange = new ClientKeyExchange({
      crypto,
      keyCrypto: new InlineClientKeyCrypto(),
      publicKeys: [publicKey],
      dcId: 2,
    });
    let body = exchange.start();
    for (let lastMsgId = 0n; ;) {
      lastMsgId = nextMsgId(Date.now(), lastMsgId, 0n);
      const answer = decodePlainMessage(await post(url, encodePlainMessage(lastMsgId, body)));
      if (answer === undefined) throw new Error('the server refused the key exchange');
      const step = await exchange.receive(answer.body);
      if (step.kind === 'done') return new HttpClient(url, step.outcome.authKey, step.outcome.initialSalt);
      ({ body } = step);
    }
  }

  /** Queues a request; its answer comes with one of the next polls. */
  call(request: Uint8Array): void {
    if (this.session.call(request) === undefined) throw new Error('too many calls');
    this.calls += 1;
  }

  /** Sends what waits, or a bare http_wait, and gives what the answer brings. */
  async poll(maxWaitMs: number): Promise<readonly ClientEvent[]> {
    const next = this.session.drain(Date.now()) ?? this.httpWait(maxWaitMs);
    const { salt, sessionId } = this.session;
    const header = { salt, sessionId, msgId: next.msgId, seqNo: next.seqNo };
    const answer = await post(this.url, cipher.encrypt(this.key, header, next.body));
    if (answer.length === 0) return [];
    const message = cipher.decrypt(this.key, answer);
    if (message === undefined) throw new Error(`the server answered ${Buffer.from(answer).toString('hex')}`);
    return this.session.receive(message, Date.now());
  }

  private httpWait(maxWaitMs: number): { msgId: bigint; seqNo: number; body: Uint8Array } {
    this.lastMsgId = nextMsgId(Date.now(), this.lastMsgId, 0n);
    const body = encodeMt({ _: 'http_wait', max_delay: 0, wait_after: 0, max_wait: maxWaitMs });
    // Twice the messages so far that want an acknowledgment, which are the calls.
    return { msgId: this.lastMsgId, seqNo: 2 * this.calls, body };
  }
}

async function post(url: string, packet: Uint8Array): Promise<Uint8Array> {
  const response = await fetch(url, { method: 'POST', body: packet as Uint8Array<ArrayBuffer> });
  return new Uint8Array(await response.arrayBuffer());
}
