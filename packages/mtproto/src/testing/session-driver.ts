import { decodeMt, isServiceId, type MtObject } from '@suaka/tl/mtproto';
import type { Compression } from '../ports/compression.ts';
import { constructorIdOf, MSG_CONTAINER_ID, RPC_RESULT_ID } from '../service/constructor-id.ts';
import { type InnerMessage, readContainer, writeContainer } from '../service/container.ts';
import { nextMsgId } from '../service/msg-id.ts';
import { createServerSession } from '../session/server-session.ts';
import type { Received, ServerSession } from '../session/types.ts';
import { windowSalts } from './window-salts.ts';

export const START_MS = 1_800_000_000_000;
const SESSION_ID = 42n;

export interface MessageChoices {
  readonly msgId?: bigint;
  readonly seqNo?: number;
  readonly salt?: bigint;
}

/** Plays the client of one server session, and reads what comes out. */
export class SessionDriver {
  nowMs = START_MS;
  readonly salts = windowSalts(1_800_000);
  readonly session: ServerSession;
  private lastMsgId = 0n;
  private contentSent = 0;

  constructor(compression: Compression) {
    this.session = createServerSession({ sessionId: SESSION_ID, salts: this.salts, uniqueId: 1n }, { compression });
    this.session.attach(this.nowMs);
  }

  msgId(atMs: number = this.nowMs): bigint {
    return (this.lastMsgId = nextMsgId(atMs, atMs < this.nowMs ? 0n : this.lastMsgId, 0n));
  }

  seqNo(isContent: boolean): number {
    const seqNo = 2 * this.contentSent + (isContent ? 1 : 0);
    if (isContent) this.contentSent += 1;
    return seqNo;
  }

  /** A message with the next msg_id and seq_no, unless they are chosen. */
  message(body: Uint8Array, isContent: boolean, choices: MessageChoices = {}): InnerMessage {
    return { msgId: choices.msgId ?? this.msgId(), seqNo: choices.seqNo ?? this.seqNo(isContent), body };
  }

  receive(message: InnerMessage, salt: bigint = this.salts.current(this.nowMs)): Received {
    return this.session.receive({ ...message, salt, sessionId: SESSION_ID }, this.nowMs);
  }

  /** Sends a content-related message; gives its msg_id beside what it led to. */
  send(body: Uint8Array, choices: MessageChoices = {}): Received & { readonly msgId: bigint } {
    const message = this.message(body, true, choices);
    return { msgId: message.msgId, ...this.receive(message, choices.salt) };
  }

  /** Sends a message that needs no acknowledgment. */
  tell(body: Uint8Array, choices: MessageChoices = {}): Received & { readonly msgId: bigint } {
    const message = this.message(body, false, choices);
    return { msgId: message.msgId, ...this.receive(message, choices.salt) };
  }

  /** A container of these messages. */
  contain(messages: readonly InnerMessage[], choices: MessageChoices = {}): InnerMessage {
    const body = writeContainer(
      messages.map((message) => ({
        msgId: message.msgId,
        seqNo: message.seqNo,
        bodyBytes: message.body.length,
        write: (into, _view, at) => into.set(message.body, at),
      })),
    );
    return this.message(body, false, choices);
  }

  /** All that the session has to say now, out of its containers. */
  drain(): InnerMessage[] {
    const all: InnerMessage[] = [];
    for (let next = this.session.drain(this.nowMs); next; next = this.session.drain(this.nowMs)) {
      if (constructorIdOf(next.body) === MSG_CONTAINER_ID) all.push(...(readContainer(next.body) ?? []));
      else all.push(next);
    }
    return all;
  }

  /** The service messages among them. */
  objects(): MtObject[] {
    return this.drain()
      .filter(({ body }) => isServiceId(constructorIdOf(body)))
      .map(({ body }) => decodeMt(body));
  }

  /** The rpc_results among them, as (request, result). */
  results(): { readonly requestMsgId: bigint; readonly result: Uint8Array; readonly msgId: bigint }[] {
    return this.drain()
      .filter(({ body }) => constructorIdOf(body) === RPC_RESULT_ID)
      .map(({ body, msgId }) => ({
        requestMsgId: new DataView(body.buffer, body.byteOffset).getBigInt64(4, true),
        result: body.subarray(12),
        msgId,
      }));
  }
}

/** A body that is no service message. */
export const query = (value: number, length = 8): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index < 4 ? 0x11 : value));

/** The code of a refusal, and undefined where there is none. */
export function codeOf({ reply }: Received): number | undefined {
  const object = reply === undefined ? undefined : decodeMt(reply.body);
  return object?._ === 'bad_msg_notification' || object?._ === 'bad_server_salt' ? object.error_code : undefined;
}
