import type { GatewayLimits } from '../limits.ts';

/** The moments of a connection that its deadline follows from; milliseconds since the epoch. */
export class ConnectionTimes {
  readonly openedMs: number;
  lastReceivedMs: number;
  /** When the frame that is being received began; Infinity where none is. */
  frameBeganMs = Number.POSITIVE_INFINITY;
  /** Since when the peer takes nothing of what waits for it; Infinity where nothing waits. */
  writeBlockedMs = Number.POSITIVE_INFINITY;
  /** What ping_delay_disconnect asked for; Infinity where nothing. */
  disconnectAtMs = Number.POSITIVE_INFINITY;
  /** True once one valid encrypted message came. */
  isProven = false;

  constructor(nowMs: number) {
    this.openedMs = nowMs;
    this.lastReceivedMs = nowMs;
  }
}

export type DeadlineLimits = Pick<GatewayLimits, 'firstMessageMs' | 'frameMs' | 'writeStallMs' | 'idleMs'>;
export type OverdueReason = 'no-message' | 'slow-frame' | 'write-stalled' | 'ping-overdue' | 'idle';

const firstMessageDueMs = (times: ConnectionTimes, limits: DeadlineLimits): number =>
  times.isProven ? Number.POSITIVE_INFINITY : times.openedMs + limits.firstMessageMs;

/** When the connection is to be dropped if nothing changes. */
export const deadlineMsOf = (times: ConnectionTimes, limits: DeadlineLimits): number =>
  Math.min(
    times.lastReceivedMs + limits.idleMs,
    times.frameBeganMs + limits.frameMs,
    times.writeBlockedMs + limits.writeStallMs,
    times.disconnectAtMs,
    firstMessageDueMs(times, limits),
  );

/** Which of the deadlines has passed. */
export function overdueReason(times: ConnectionTimes, limits: DeadlineLimits, nowMs: number): OverdueReason {
  if (times.disconnectAtMs <= nowMs) return 'ping-overdue';
  if (times.writeBlockedMs + limits.writeStallMs <= nowMs) return 'write-stalled';
  if (times.frameBeganMs + limits.frameMs <= nowMs) return 'slow-frame';
  return firstMessageDueMs(times, limits) <= nowMs ? 'no-message' : 'idle';
}
