/** How far in the past a message may lie that stands alone (core.telegram.org/mtproto/description). */
export const MSG_ID_PAST_SECONDS_MAX = 300;
/** How far in the future a message may lie. */
export const MSG_ID_FUTURE_SECONDS_MAX = 30;

/** The two low bits of a msg_id say who made it and why. */
export const FROM_CLIENT = 0n;
export const ANSWER_FROM_SERVER = 1n;
export const PUSH_FROM_SERVER = 3n;

/** Seconds since the Unix epoch at which the message was made, by its maker's clock. */
export const secondsOfMsgId = (msgId: bigint): number => Number(msgId >> 32n);

/** Milliseconds since the Unix epoch at which the message was made, by its maker's clock. */
export const msOfMsgId = (msgId: bigint): number => Number((msgId * 1000n) >> 32n);

let lastMs = -1;
let lastTimed = 0n;

/** The upper 62 bits of a msg_id made at `nowMs`. What many sessions send in one turn has one time: it is kept. */
function timedBits(nowMs: number): bigint {
  if (nowMs !== lastMs) {
    lastMs = nowMs;
    lastTimed = ((BigInt(Math.floor(nowMs)) << 32n) / 1000n) & ~3n;
  }
  return lastTimed;
}

/**
 * The msg_id after `last` for a message made at `nowMs`: about Unix time * 2^32, with the fraction of the second in
 * the low half, and greater than `last` even where the clock stands still or runs backwards.
 */
export function nextMsgId(nowMs: number, last: bigint, lowBits: bigint): bigint {
  const timed = timedBits(nowMs) | lowBits;
  return timed > last ? timed : (last | 3n) + 1n + lowBits;
}
