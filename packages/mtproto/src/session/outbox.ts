import {
  KEPT_BYTES_MAX,
  KEPT_MESSAGES_MAX,
  REPLIES_MAX,
  REPLY_BYTES_MAX,
  WAITING_BYTES_MAX,
  WAITING_MESSAGES_MAX,
} from './limits.ts';
import type { Outbound } from './outbound.ts';

/** What waits to be sent, and what was sent and may have to be sent again. Both are made at need. */
export class Outbox {
  private waiting: Outbound[] | undefined;
  private waitingBytes = 0;
  /** By msg_id, in the order of sending. */
  private kept: Map<bigint, Outbound> | undefined;
  private keptBytes = 0;

  get waitingCount(): number {
    return this.waiting?.length ?? 0;
  }

  /** More waits than a client that reads would leave: no more is to be asked for. */
  get congested(): boolean {
    return this.waitingCount >= WAITING_MESSAGES_MAX || this.waitingBytes >= WAITING_BYTES_MAX;
  }

  /** False where a push or a reply finds the queue full. Answers are let in: RUNNING_MAX bounds them. */
  add(message: Outbound): boolean {
    if (message.isPush && this.congested) return false;
    if (message.kind === 'reply' && this.isFullForReplies) return false;
    this.enqueue(message);
    return true;
  }

  private get isFullForReplies(): boolean {
    return this.waitingCount >= REPLIES_MAX || this.waitingBytes >= REPLY_BYTES_MAX;
  }

  private enqueue(message: Outbound): void {
    message.waiting = true;
    this.waitingBytes += message.bodyBytes;
    (this.waiting ??= []).push(message);
  }

  peek(index: number): Outbound | undefined {
    return this.waiting?.[index];
  }

  /** Takes the first `count` waiting messages out. */
  take(count: number): Outbound[] {
    const all = this.waiting ?? [];
    const taken = count >= all.length ? all : all.splice(0, count);
    if (taken === all) this.waiting = undefined;
    for (const message of taken) {
      message.waiting = false;
      this.waitingBytes -= message.bodyBytes;
    }
    return taken;
  }

  /** Takes the first message out where it is the only one and was never sent: the common case, and it needs no list. */
  takeOnlyNew(): Outbound | undefined {
    const [only] = this.waiting?.length === 1 ? this.waiting : NONE;
    if (only === undefined || only.msgId !== 0n) return undefined;
    this.waiting = undefined;
    this.waitingBytes = 0;
    only.waiting = false;
    return only;
  }

  /** Drops the pushes that wait unsent; true where there were any. */
  dropWaitingPushes(): boolean {
    return this.dropWaiting((message) => message.isPush && message.msgId === 0n);
  }

  dropWaiting(isDropped: (message: Outbound) => boolean): boolean {
    const before = this.waitingCount;
    this.waiting = this.waiting?.filter((message) => {
      if (!isDropped(message)) return true;
      message.waiting = false;
      this.waitingBytes -= message.bodyBytes;
      return false;
    });
    return this.waitingCount < before;
  }

  /** Keeps a message that was just sent; gives the oldest ones that had to be forgotten for it. */
  keep(message: Outbound): readonly Outbound[] {
    const kept = (this.kept ??= new Map());
    if (!kept.has(message.msgId)) {
      kept.set(message.msgId, message);
      this.keptBytes += message.bodyBytes;
    }
    return this.isOverfull ? this.forgetOldest(message) : NONE;
  }

  private get isOverfull(): boolean {
    return (this.kept?.size ?? 0) > KEPT_MESSAGES_MAX || this.keptBytes > KEPT_BYTES_MAX;
  }

  private forgetOldest(except: Outbound): readonly Outbound[] {
    const forgotten: Outbound[] = [];
    for (const [msgId, message] of this.kept ?? []) {
      if (!this.isOverfull || message === except) break;
      this.forget(msgId);
      forgotten.push(message);
    }
    return forgotten;
  }

  /** The client has it, or it is dropped. */
  forget(msgId: bigint): Outbound | undefined {
    const message = this.kept?.get(msgId);
    if (message === undefined) return undefined;
    this.kept?.delete(msgId);
    if (this.kept?.size === 0) this.kept = undefined;
    this.keptBytes -= message.bodyBytes;
    if (message.waiting) this.dropWaiting((other) => other === message);
    return message;
  }

  find(msgId: bigint): Outbound | undefined {
    return this.kept?.get(msgId);
  }

  /** The answer to a request, sent or waiting. Rare, hence a search. */
  findAnswer(requestMsgId: bigint): Outbound | undefined {
    const isIt = (message: Outbound): boolean => message.kind === 'answer' && message.requestMsgId === requestMsgId;
    for (const message of this.kept?.values() ?? []) if (isIt(message)) return message;
    return this.waiting?.find(isIt);
  }

  /** All answers that are still here, by the request they are for. */
  answersByRequest(): Map<bigint, Outbound> {
    const answers = new Map<bigint, Outbound>();
    for (const message of [...this.keptMessages(), ...(this.waiting ?? NONE)]) {
      if (message.kind === 'answer') answers.set(message.requestMsgId, message);
    }
    return answers;
  }

  /** Takes a message out wherever it stands. */
  drop(message: Outbound): void {
    if (message.waiting) this.dropWaiting((other) => other === message);
    this.forget(message.msgId);
  }

  /** Sent messages in the order of sending. */
  keptMessages(): Iterable<Outbound> {
    return this.kept?.values() ?? NONE;
  }

  /** Queues a sent message once more. */
  resend(message: Outbound): void {
    if (!message.waiting) this.enqueue(message);
  }
}

const NONE: readonly never[] = [];
