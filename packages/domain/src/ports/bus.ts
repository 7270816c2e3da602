import type { PeerId } from '../ids.ts';

/** Which live session caused a message on the bus: it has its answer already and is not told twice. */
export interface Origin {
  readonly authKeyId: bigint;
  readonly sessionId: bigint;
}

/**
 * At-most-once hints between nodes, one subject per box. A lost hint costs latency, never data,
 * since the store carries truth: whoever missed one asks for the difference.
 */
export interface Bus<Message = unknown> {
  /** Never throws and never waits for receivers. */
  publish(box: PeerId, message: Message): void;
  /** Calls `receive` for each message about `box` until the returned function is called. */
  subscribe(box: PeerId, receive: (message: Message) => void): () => void;
}
