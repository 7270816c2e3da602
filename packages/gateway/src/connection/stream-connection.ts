import { TransportFault, type FrameCodec, type FrameSink, type TransportErrorCode } from '@suaka/mtproto';
import type { Timed } from '../time/timer-wheel.ts';
import type { BytePipe, PipeListener } from './byte-pipe.ts';
import type { ConnectionHost } from './connection-host.ts';
import { ConnectionTimes, deadlineMsOf, overdueReason } from './deadline.ts';
import type { Peer } from './peer.ts';

/** What any connection does with its stream of bytes: bounds on time and memory, back-pressure, the end. */
export abstract class StreamConnection implements FrameSink, PipeListener, Timed {
  dueMs = Number.POSITIVE_INFINITY;
  readonly peer: Peer;
  protected readonly host: ConnectionHost;
  protected readonly codec: FrameCodec;
  protected readonly times: ConnectionTimes;
  protected isOpen = true;
  private readonly pipe: BytePipe;
  private scheduledMs = Number.POSITIVE_INFINITY;
  private isPaused = false;
  private isLeaving = false;

  constructor(host: ConnectionHost, peer: Peer, pipe: BytePipe, codec: FrameCodec) {
    this.host = host;
    this.peer = peer;
    this.pipe = pipe;
    this.codec = codec;
    this.times = new ConnectionTimes(host.clock.nowMs());
    this.reschedule();
  }

  abstract onFrame(frame: Uint8Array, quickAckWanted: boolean): void;
  /** True where no more should be read from the peer for now, whatever the stream says. */
  protected abstract isOverworked(): boolean;
  /** The peer takes bytes again. */
  protected abstract onDrained(): void;
  /** The stream is gone. */
  protected abstract onGone(): void;

  receive(chunk: Uint8Array): void {
    if (!this.isOpen) return;
    const nowMs = this.host.clock.nowMs();
    this.times.lastReceivedMs = nowMs;
    try {
      this.codec.receive(chunk, this);
    } catch (error) {
      this.fault(error);
      return;
    }
    if (this.codec.heldBytes === 0) this.times.frameBeganMs = Number.POSITIVE_INFINITY;
    else if (this.times.frameBeganMs > nowMs) this.times.frameBeganMs = nowMs;
    this.reschedule();
  }

  canTake(): boolean {
    return this.isOpen && this.pipe.queuedBytes < this.host.limits.writeHighWaterBytes;
  }

  protected write(bytes: Uint8Array): void {
    this.pipe.write(bytes);
    const { queuedBytes } = this.pipe;
    if (queuedBytes > this.host.limits.writeQueueBytesMax) {
      this.drop('write-queue-full');
    } else if (queuedBytes >= this.host.limits.writeHighWaterBytes && this.times.writeBlockedMs === Infinity) {
      this.times.writeBlockedMs = this.host.clock.nowMs();
      this.regulate();
      this.reschedule();
    }
  }

  drained(): void {
    this.times.writeBlockedMs = Number.POSITIVE_INFINITY;
    this.onDrained();
    this.regulate();
  }

  disconnectAfter(delayMs: number): void {
    const waitMs = Math.max(delayMs, this.host.limits.disconnectDelayMsMin);
    this.times.disconnectAtMs = this.host.clock.nowMs() + waitMs;
    this.reschedule();
  }

  /** Takes no more requests; those that came are still answered. */
  stopReading(): void {
    this.isLeaving = true;
    this.regulate();
  }

  /** Reads on only while the peer takes its answers and is not ahead of what can be worked on. */
  protected regulate(): void {
    if (!this.isOpen) return;
    const isBlocked = this.isLeaving || this.times.writeBlockedMs !== Infinity;
    const wantsPause = isBlocked || this.isOverworked();
    if (wantsPause === this.isPaused) return;
    this.isPaused = wantsPause;
    if (wantsPause) this.pipe.pause();
    else this.pipe.resume();
  }

  due(nowMs: number): void {
    this.scheduledMs = Number.POSITIVE_INFINITY;
    this.dueMs = deadlineMsOf(this.times, this.host.limits);
    if (this.dueMs <= nowMs) this.drop(overdueReason(this.times, this.host.limits, nowMs));
    else this.reschedule();
  }

  /** Puts the connection on the wheel where its deadline came closer; later ones are found when the old one comes. */
  private reschedule(): void {
    this.dueMs = deadlineMsOf(this.times, this.host.limits);
    if (!this.isOpen || this.dueMs >= this.scheduledMs) return;
    this.scheduledMs = this.dueMs;
    this.host.wheel.add(this);
  }

  protected fault(error: unknown): void {
    if (!(error instanceof TransportFault)) this.host.log.error({ err: error }, 'a connection failed');
    this.drop(error instanceof TransportFault ? error.reason : 'fault');
  }

  protected refuse(code: TransportErrorCode): void {
    this.write(this.codec.encodeTransportError(code));
    this.end(`refused ${code}`);
  }

  /** Closes once all that was written is on its way. */
  end(reason: string): void {
    this.close(reason, () => this.pipe.end());
  }

  /** Closes now. */
  drop(reason: string): void {
    this.close(reason, () => this.pipe.destroy());
  }

  private close(reason: string, shut: () => void): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.host.metrics.droppedConnections.inc({ reason });
    this.host.log.debug({ reason, address: this.peer.address }, 'closing a connection');
    shut();
  }

  gone(): void {
    this.isOpen = false;
    this.host.wheel.remove(this);
    this.codec.close();
    this.onGone();
  }
}
