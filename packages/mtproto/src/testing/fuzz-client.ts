import { createClientSession } from '../client/client-session.ts';
import type { ClientEvent } from '../client/types.ts';
import type { FuzzOptions } from './fuzz-session.ts';
import { HOSTILE_START_MS, hostileMessage } from './hostile-message.ts';
import { prng } from './prng.ts';

export interface ClientFuzzReport {
  readonly events: ReadonlyMap<ClientEvent['kind'], number>;
  readonly eventsMax: number;
  /** The most that one input made the client say. */
  readonly outgoingBytesMax: number;
}

/** A session is replaced after so many inputs, so that young and old ones are met. */
const INPUTS_PER_SESSION = 150;

/** Feeds a client's session with what no server says, all from one seed. Throws what it throws. */
export function fuzzClient({ seed, count, compression }: FuzzOptions): ClientFuzzReport {
  const random = prng(seed);
  const events = new Map<ClientEvent['kind'], number>();
  const create = (): ReturnType<typeof createClientSession> =>
    createClientSession({ sessionId: 1n, salt: 1n, timeOffsetMs: 0, compression });
  let [nowMs, eventsMax, outgoingBytesMax] = [HOSTILE_START_MS, 0, 0];
  let session = create();
  for (let index = 0; index < count; index += 1) {
    if (index % INPUTS_PER_SESSION === 0) session = create();
    nowMs += random() * 200;
    if (random() < 0.1) session.call(new Uint8Array(8).fill(0x11));
    const { msgId, seqNo, body } = hostileMessage(random, nowMs, compression, 0);
    const led = session.receive({ msgId: random() < 0.95 ? msgId | 1n : msgId, seqNo, body }, nowMs);
    for (const { kind } of led) events.set(kind, (events.get(kind) ?? 0) + 1);
    eventsMax = Math.max(eventsMax, led.length);
    if (random() < 0.02) session.reconnected();
    let bytes = 0;
    for (let next = session.drain(nowMs); next !== undefined; next = session.drain(nowMs)) bytes += next.body.length;
    outgoingBytesMax = Math.max(outgoingBytesMax, bytes);
  }
  return { events, eventsMax, outgoingBytesMax };
}
