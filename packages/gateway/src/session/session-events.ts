import type { SessionEvent } from '@suaka/mtproto/session';
import type { KeyDirectory } from '../ports.ts';
import type { LiveSession } from './live-session.ts';
import type { SessionRegistry } from './session-registry.ts';
import type { Flusher } from './flusher.ts';

/** The carrier's own part in what a session reports. */
export interface EventCarrier {
  disconnectAfter(delayMs: number): void;
  /** What the client asked for with http_wait; nothing for a stream. */
  httpWait(maxDelayMs: number, waitAfterMs: number, maxWaitMs: number): void;
  /** The peer broke the protocol. */
  drop(reason: string): void;
  /** Closes once what is queued is on its way. */
  end(reason: string): void;
}

export interface EventHost {
  readonly keys: KeyDirectory;
  readonly registry: SessionRegistry;
  readonly flusher: Flusher;
  readonly request: (session: LiveSession, msgId: bigint, body: Uint8Array) => void;
  /** The client means to stay, though it may ask for nothing. */
  readonly alive: (session: LiveSession) => void;
}

/** Acts on what a session reports of a message that it received. */
export function actOn(event: SessionEvent, session: LiveSession, carrier: EventCarrier, host: EventHost): void {
  switch (event.kind) {
    case 'request':
      return host.request(session, event.msgId, event.body);
    case 'requestDropped':
      // The handler runs to its end, since its effects cannot be taken back; the session keeps its answer to itself.
      return;
    case 'disconnectAfter':
      host.alive(session);
      return carrier.disconnectAfter(event.delayMs);
    case 'httpWait':
      return carrier.httpWait(event.maxDelayMs, event.waitAfterMs, event.maxWaitMs);
    case 'destroySession':
      return destroySession(event.msgId, event.sessionId, session, host);
    case 'destroyAuthKey':
      void destroyAuthKey(event.msgId, session, host);
      return;
    case 'close':
      return carrier.drop(event.reason);
  }
}

function destroySession(msgId: bigint, sessionId: bigint, session: LiveSession, host: EventHost): void {
  const other = session.key.sessions.get(sessionId);
  if (other !== undefined && other !== session) host.registry.remove(other);
  session.server.answerDestroySession(msgId, sessionId, other !== undefined);
}

/** The answer still goes out encrypted with the key that is gone; after it the connection ends. */
async function destroyAuthKey(msgId: bigint, session: LiveSession, host: EventHost): Promise<void> {
  const keyId = session.key.record.id;
  const outcome = await host.keys.destroy(keyId).then(
    () => 'ok' as const,
    () => 'fail' as const,
  );
  session.server.answerDestroyAuthKey(msgId, outcome);
  host.flusher.mark(session);
  host.flusher.flush();
  if (outcome === 'ok') host.registry.removeKey(keyId, 'key-destroyed');
}
