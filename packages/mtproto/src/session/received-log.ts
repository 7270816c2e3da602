import { MSG_ID_PAST_SECONDS_MAX } from '../service/msg-id.ts';
import { RECEIVED_MAX } from './limits.ts';

/** What the session knows of a received message; bits of one number. */
export const CONTENT_RELATED = 1;
export const REQUEST = 2;
export const ANSWERED = 4;
/** An answer or a msgs_ack has told the client that the message is here. */
export const ACKNOWLEDGED = 8;
/** The answer was forgotten although the client never acknowledged it. */
export const ANSWER_LOST = 16;

const CAPACITY_MIN = 8;
/** 32-bit words in an entry: msg_id (two), seq_no, flags. */
const WORDS = 4;
const TRIM_INTERVAL_MS = 300_000;
const NEVER = -(2n ** 63n);

/**
 * The msg_ids that a session has received, in ascending order with what became of them. It lies in one buffer that
 * is made at need, since most sessions of a big server are idle.
 */
export class ReceivedLog {
  private longs: BigInt64Array = EMPTY_LONGS;
  private words: Int32Array = EMPTY_WORDS;
  length = 0;
  /** When what is old is looked for next, so that a session which was busy once does not stay large. */
  private trimAtMs = 0;
  /** The newest msg_id that was forgotten. */
  floor = NEVER;

  /** The index of `msgId`, or the complement (`~index`) of where it belongs. */
  find(msgId: bigint): number {
    let low = 0;
    let high = this.length - 1;
    // Most messages come in order.
    if (high >= 0 && msgId > this.msgIdAt(high)) return ~this.length;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.msgIdAt(middle);
      if (found === msgId) return middle;
      if (found < msgId) low = middle + 1;
      else high = middle - 1;
    }
    return ~low;
  }

  msgIdAt(index: number): bigint {
    return this.longs[2 * index] ?? NEVER;
  }

  seqNoAt(index: number): number {
    return this.words[WORDS * index + 2] ?? 0;
  }

  flagsAt(index: number): number {
    return this.words[WORDS * index + 3] ?? 0;
  }

  addFlags(index: number, flags: number): void {
    this.words[WORDS * index + 3] = this.flagsAt(index) | flags;
  }

  /** The greatest msg_id received so far. */
  get newest(): bigint {
    return this.length === 0 ? this.floor : this.msgIdAt(this.length - 1);
  }

  /** Puts a new message where `find` said that it belongs; `nowMs` decides what may be forgotten for it. */
  insert(index: number, msgId: bigint, seqNo: number, flags: number, nowMs: number): void {
    let at = index;
    if (nowMs >= this.trimAtMs) at = this.trim(msgId, nowMs);
    if (this.length * 2 === this.longs.length) {
      this.makeRoom(nowMs);
      at = ~this.find(msgId);
    }
    this.words.copyWithin(WORDS * (at + 1), WORDS * at, WORDS * this.length);
    this.longs[2 * at] = msgId;
    this.words[WORDS * at + 2] = seqNo;
    this.words[WORDS * at + 3] = flags;
    this.length += 1;
  }

  /** Forgets what the window of msg_ids keeps out anyway, and shrinks; gives where `msgId` belongs afterwards. */
  private trim(msgId: bigint, nowMs: number): number {
    this.trimAtMs = nowMs + TRIM_INTERVAL_MS;
    this.forgetOld(nowMs);
    this.resize(roundUp(this.length + 1));
    return ~this.find(msgId);
  }

  private makeRoom(nowMs: number): void {
    this.forgetOld(nowMs);
    if (this.length >= RECEIVED_MAX) this.forget(this.msgIdAt(this.length >> 1));
    // Room for a third more, so that a steady flow does not forget one message at a time.
    this.resize(roundUp(Math.ceil((this.length * 4) / 3) + 1));
  }

  private forgetOld(nowMs: number): void {
    const oldest = BigInt(Math.floor(nowMs / 1000) - MSG_ID_PAST_SECONDS_MAX) << 32n;
    this.forget(oldest);
  }

  /** Forgets what is older than `before`, except requests whose fate a repetition must still find out. */
  private forget(before: bigint): void {
    let kept = 0;
    for (let index = 0; index < this.length; index += 1) {
      const msgId = this.msgIdAt(index);
      if (msgId < before && !isOpen(this.flagsAt(index))) {
        if (msgId > this.floor) this.floor = msgId;
      } else {
        if (kept !== index) this.words.copyWithin(WORDS * kept, WORDS * index, WORDS * (index + 1));
        kept += 1;
      }
    }
    this.length = kept;
  }

  private resize(capacity: number): void {
    if (this.longs.length === capacity * 2) return;
    const words = new Int32Array(capacity * WORDS);
    words.set(this.words.subarray(0, this.length * WORDS));
    this.words = words;
    this.longs = new BigInt64Array(words.buffer);
  }
}

const EMPTY_WORDS = new Int32Array(0);
const EMPTY_LONGS = new BigInt64Array(0);

/** A running request, or one whose answer is lost: RUNNING_MAX and KEPT_MESSAGES_MAX bound how many there are. */
const isOpen = (flags: number): boolean => (flags & REQUEST) !== 0 && (flags & ANSWERED) === 0;

const roundUp = (count: number): number => Math.max(CAPACITY_MIN, 2 ** Math.ceil(Math.log2(count)));
