import type { ClientClock } from '../ports/client-clock.ts';

/** core.telegram.org/mtproto/service_messages#deferred-connection-closure-ping gives these two as an example. */
const PING_INTERVAL_MS = 60_000;
const DISCONNECT_DELAY_SECONDS = 75;
/** A connection on which nothing is heard so long after a ping is dead. */
const SILENCE_MS_MAX = 10_000;

export interface HeartbeatEvents {
  ping(disconnectDelaySeconds: number): void;
  onSilence(): void;
}

/** Pings, and notices where nothing comes back. */
export class Heartbeat {
  private readonly clock: ClientClock;
  private readonly events: HeartbeatEvents;
  private beat: { cancel(): void } | undefined;
  private silence: { cancel(): void } | undefined;

  constructor(clock: ClientClock, events: HeartbeatEvents) {
    this.clock = clock;
    this.events = events;
  }

  /** A connection is there: the first ping goes out now. */
  start(): void {
    this.beatNow();
  }

  beatNow(): void {
    this.stop();
    this.events.ping(DISCONNECT_DELAY_SECONDS);
    this.silence = this.clock.after(SILENCE_MS_MAX, () => this.events.onSilence());
    this.beat = this.clock.after(PING_INTERVAL_MS, () => this.beatNow());
  }

  /** Whatever comes from the server shows that the connection lives. */
  heard(): void {
    this.silence?.cancel();
    this.silence = undefined;
  }

  stop(): void {
    this.beat?.cancel();
    this.silence?.cancel();
    this.silence = undefined;
  }
}
