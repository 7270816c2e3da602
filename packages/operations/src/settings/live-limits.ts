import type { AdmissionLimits } from '../admission/admission-limits.ts';
import type { WaitingRoomLimits } from '../admission/waiting-room/waiting-room-limits.ts';
import type { FailoverLimits } from '../codes/failover-limits.ts';
import type { accountLimits } from '../limits/account-limits.ts';

/** The limits of connections that can be changed live; the gateway has more, which are fixed when it starts. */
export interface ConnectionLimits {
  readonly firstBytesMs: number;
  readonly firstMessageMs: number;
  readonly frameMs: number;
  readonly idleMs: number;
  readonly writeStallMs: number;
  readonly silentConnectionsMax: number;
  readonly requestsInFlightMax: number;
  readonly sessionsPerKeyMax: number;
}

/** Every group of limits of which some can be changed while the server runs. */
export interface LiveLimits {
  readonly admission: AdmissionLimits;
  readonly waitingRoom: WaitingRoomLimits;
  readonly accounts: typeof accountLimits;
  readonly failover: FailoverLimits;
  readonly gateway: ConnectionLimits;
}
