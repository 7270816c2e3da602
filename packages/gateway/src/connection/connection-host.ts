import type { Clock } from '@suaka/domain';
import type { Logger, Metrics } from '@suaka/operations';
import type { GatewayLimits } from '../limits.ts';
import type { Flusher } from '../session/flusher.ts';
import type { LiveSession } from '../session/live-session.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { TimerWheel } from '../time/timer-wheel.ts';
import type { KeyDirectory, MessageCipher } from '../ports.ts';
import type { Connection } from './connection.ts';
import type { PlainMessages } from './plain-messages.ts';

/** What every connection of a process shares. */
export interface ConnectionHost {
  readonly clock: Clock;
  readonly limits: GatewayLimits;
  readonly wheel: TimerWheel;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly keys: KeyDirectory;
  readonly cipher: MessageCipher;
  readonly plainMessages: PlainMessages;
  readonly registry: SessionRegistry;
  readonly flusher: Flusher;
  /** Works on an RPC query and answers it through the session. Never throws. */
  readonly onGone: (connection: Connection) => void;
  readonly request: (session: LiveSession, msgId: bigint, body: Uint8Array) => void;
  readonly alive: (session: LiveSession) => void;
}
