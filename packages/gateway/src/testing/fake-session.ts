import type { Received, RequestState, ServerSession } from '@suaka/mtproto/session';
import type { KeyEntry } from '../session/key-entry.ts';
import type { LiveSession } from '../session/live-session.ts';

/** A server session that only remembers what it was told, for tests of what is around it. */
export class FakeServerSession implements ServerSession {
  readonly sessionId: bigint;
  deadlineMs = Number.POSITIVE_INFINITY;
  expiresAtMs = Number.POSITIVE_INFINITY;
  readonly congested = false;
  readonly states = new Map<bigint, RequestState>();
  readonly log: string[] = [];

  constructor(sessionId: bigint) {
    this.sessionId = sessionId;
  }

  hasOutgoing(): boolean {
    return false;
  }

  receive(): Received {
    return { fresh: true, reply: undefined, events: [] };
  }

  answer(): boolean {
    return true;
  }

  answerError(): boolean {
    return true;
  }

  answerDestroySession(): void {}

  answerDestroyAuthKey(): void {}

  push(): boolean {
    this.log.push('push');
    return true;
  }

  drain(): undefined {
    return undefined;
  }

  attach(): void {
    this.expiresAtMs = Number.POSITIVE_INFINITY;
    this.log.push('attach');
  }

  detach(nowMs: number): void {
    this.expiresAtMs = nowMs + 60_000;
    this.log.push('detach');
  }

  resend(): void {}

  requestState(msgId: bigint): RequestState {
    return this.states.get(msgId) ?? 'unknown';
  }

  compact(): void {}
}

/** Enough of a live session for what looks at its requests alone. */
export const sessionOver = (server: FakeServerSession): LiveSession =>
  ({ server, key: {} as KeyEntry }) as unknown as LiveSession;
