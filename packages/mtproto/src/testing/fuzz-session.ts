import type { Compression } from '../ports/compression.ts';
import { createServerSession } from '../session/server-session.ts';
import type { SessionEvent } from '../session/types.ts';
import { HOSTILE_START_MS, hostileMessage } from './hostile-message.ts';
import { prng } from './prng.ts';
import { windowSalts } from './window-salts.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly count: number;
  readonly compression: Compression;
}

/** What the inputs led to: the test wants some of each kind, and nothing without bound. */
export interface FuzzReport {
  readonly events: ReadonlyMap<SessionEvent['kind'], number>;
  readonly refused: number;
  readonly outgoingBytes: number;
  /** The most that one input led to. */
  readonly outgoingBytesMax: number;
  readonly eventsMax: number;
}

const SESSION_ID = 3n;
/** A session is replaced after so many inputs, so that young and old ones are met. */
const INPUTS_PER_SESSION = 150;

/** Feeds a server's session with malformed, hostile and half-right messages, all from one seed. Throws what it throws. */
export function fuzzSession({ seed, count, compression }: FuzzOptions): FuzzReport {
  const random = prng(seed);
  const salts = windowSalts(3_600_000);
  const events = new Map<SessionEvent['kind'], number>();
  let [refused, outgoingBytes, outgoingBytesMax, eventsMax] = [0, 0, 0, 0];
  let nowMs = HOSTILE_START_MS;
  const create = (): ReturnType<typeof createServerSession> =>
    createServerSession({ sessionId: SESSION_ID, salts, uniqueId: 1n }, { compression });
  let session = create();
  for (let index = 0; index < count; index += 1) {
    if (index % INPUTS_PER_SESSION === 0) session = create();
    nowMs += random() * 200;
    const salt = random() < 0.95 ? salts.current(nowMs) : 1n;
    const message = { sessionId: SESSION_ID, salt, ...hostileMessage(random, nowMs, compression, 0) };
    const received = session.receive(message, nowMs);
    eventsMax = Math.max(eventsMax, received.events.length);
    let bytes = received.reply?.body.length ?? 0;
    if (received.reply !== undefined) refused += 1;
    for (const event of received.events) {
      events.set(event.kind, (events.get(event.kind) ?? 0) + 1);
      if (event.kind === 'request' && random() < 0.7) session.answer(event.msgId, new Uint8Array(8));
    }
    if (random() < 0.05) session.attach(nowMs);
    for (let next = session.drain(nowMs); next !== undefined; next = session.drain(nowMs)) bytes += next.body.length;
    outgoingBytes += bytes;
    outgoingBytesMax = Math.max(outgoingBytesMax, bytes);
  }
  return { events, refused, outgoingBytes, outgoingBytesMax, eventsMax };
}
