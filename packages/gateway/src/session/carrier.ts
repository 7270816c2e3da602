import type { OutgoingMessage } from '@suaka/mtproto/session';
import type { LiveSession } from './live-session.ts';

/** What takes a session's messages to its client: a connection, or the HTTP requests that wait. */
export interface Carrier {
  /** False while too much waits for the client already. */
  canTake(): boolean;
  send(session: LiveSession, message: OutgoingMessage): void;
  /** The session works on fewer requests than its limit again. */
  eased(): void;
  /** The session goes to another carrier or ends. */
  released(session: LiveSession): void;
  /** Closes what is underneath, after what was sent. */
  end(reason: string): void;
}
