import {
  TransportFault,
  transportErrors,
  type FrameCodec,
  type FrameSink,
  type TransportErrorCode,
} from '@suaka/mtproto';
import type { OutgoingMessage } from '@suaka/mtproto/session';
import type { KeyRecord } from '@suaka/domain';
import type { Carrier } from '../session/carrier.ts';
import type { LiveSession } from '../session/live-session.ts';
import { actOn, type EventCarrier } from '../session/session-events.ts';
import type { Timed } from '../time/timer-wheel.ts';
import type { BytePipe, PipeListener } from './byte-pipe.ts';
import type { ConnectionHost } from './connection-host.ts';
import { ConnectionTimes, deadlineMsOf, overdueReason } from './deadline.ts';
import { isExpired, keyIdOf } from './frame-key.ts';
import type { Peer } from './peer.ts';

type WaitingFrame = readonly [frame: Uint8Array, quickAckWanted: boolean];

/**
 * One MTProto connection over a stream of bytes. Frames are worked on in the order in which they came: while one
 * waits for its key or for a step of the key exchange, those after it wait too, and the stream is not read.
 */
export class Connection implements FrameSink, PipeListener, Carrier, EventCarrier, Timed {
  dueMs = Number.POSITIVE_INFINITY;
  readonly peer: Peer;
  private readonly host: ConnectionHost;
  private readonly pipe: BytePipe;
  private readonly codec: FrameCodec;
  private readonly times: ConnectionTimes;
  /** Those whose messages go out here, in the order in which they came. */
  private sessions: LiveSession[] = [];
  private record: KeyRecord | undefined;
  private waiting: WaitingFrame[] | undefined;
  private isOpen = true;
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

  onFrame(frame: Uint8Array, quickAckWanted: boolean): void {
    if (!this.isOpen) return;
    this.times.frameBeganMs = Number.POSITIVE_INFINITY;
    if (this.waiting === undefined) this.take(frame, quickAckWanted);
    else if (this.waiting.length < this.host.limits.framesWaitingMax) this.waiting.push([frame, quickAckWanted]);
    else this.drop('frames-waiting');
  }

  private take(frame: Uint8Array, quickAckWanted: boolean): void {
    const keyId = keyIdOf(frame);
    if (keyId === undefined) this.drop('frame-too-small');
    else if (keyId === 0n) this.holdUntil(this.takePlain(frame));
    else this.takeEncrypted(keyId, frame, quickAckWanted);
  }

  private async takePlain(frame: Uint8Array): Promise<void> {
    const answer = await this.host.plainMessages.answer(frame, this.peer);
    if (!this.isOpen) return;
    if (answer.kind === 'frame') this.write(this.codec.encodeFrame(answer.frame));
    else this.refuse(answer.code);
  }

  private takeEncrypted(keyId: bigint, frame: Uint8Array, quickAckWanted: boolean): void {
    const record = this.record?.id === keyId ? this.record : this.host.keys.peek(keyId);
    if (record === undefined) this.holdUntil(this.lookUp(keyId, frame, quickAckWanted));
    else if (isExpired(record, this.host.clock)) this.refuse(transportErrors.notFound);
    else this.open(record, frame, quickAckWanted);
  }

  private async lookUp(keyId: bigint, frame: Uint8Array, quickAckWanted: boolean): Promise<void> {
    const record = await this.host.keys.find(keyId);
    if (!this.isOpen) return;
    if (record === undefined) this.refuse(transportErrors.notFound);
    else this.open(record, frame, quickAckWanted);
  }

  private open(record: KeyRecord, frame: Uint8Array, quickAckWanted: boolean): void {
    const message = this.host.cipher.decrypt(record, frame);
    if (message === undefined) {
      this.refuse(transportErrors.notFound);
      return;
    }
    this.record = record;
    this.times.isProven = true;
    const session = this.host.registry.session(record, message.sessionId, this.peer);
    if (quickAckWanted) this.acknowledge(message.quickAckToken);
    const received = session.server.receive(message, this.host.clock.nowMs());
    if (received.fresh || session.carrier === undefined) this.adopt(session);
    if (received.reply !== undefined) this.send(session, received.reply);
    for (const event of received.events) actOn(event, session, this, this.host);
    this.host.flusher.mark(session);
    if (session.isBusy(this.host.limits)) this.regulate();
  }

  private acknowledge(token: number): void {
    const ack = this.codec.encodeQuickAck(token);
    if (ack !== undefined) this.write(ack);
  }

  /** Past the limit the session that came first is left without a connection. */
  private adopt(session: LiveSession): void {
    if (session.carrier === this) return;
    if (this.sessions.length >= this.host.limits.sessionsPerConnectionMax) {
      const [oldest] = this.sessions;
      if (oldest !== undefined) this.host.registry.detach(oldest, this);
      this.sessions.shift();
    }
    this.sessions.push(session);
    session.peer = this.peer;
    this.host.registry.attach(session, this);
  }

  canTake(): boolean {
    return this.isOpen && this.pipe.queuedBytes < this.host.limits.writeHighWaterBytes;
  }

  send(session: LiveSession, { msgId, seqNo, body }: OutgoingMessage): void {
    const { record, salts } = session.key;
    const header = { salt: salts.current(this.host.clock.nowMs()), sessionId: session.id, msgId, seqNo };
    this.write(this.codec.encodeFrame(this.host.cipher.encrypt(record, header, body)));
  }

  private write(bytes: Uint8Array): void {
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
    for (const session of this.sessions) this.host.flusher.mark(session);
    this.regulate();
  }

  eased(): void {
    this.regulate();
  }

  released(session: LiveSession): void {
    this.sessions = this.sessions.filter((each) => each !== session);
    this.regulate();
  }

  disconnectAfter(delayMs: number): void {
    const waitMs = Math.max(delayMs, this.host.limits.disconnectDelayMsMin);
    this.times.disconnectAtMs = this.host.clock.nowMs() + waitMs;
    this.reschedule();
  }

  /** Only the HTTP transport has to wait: here messages go out as they come. */
  httpWait(): void {}

  /** Takes no more requests; those that came are still answered. */
  stopReading(): void {
    this.isLeaving = true;
    this.regulate();
  }

  /** Reads on only while the peer takes its answers and its sessions are not overworked. */
  private regulate(): void {
    if (!this.isOpen) return;
    const { limits } = this.host;
    const isBlocked = this.isLeaving || this.waiting !== undefined || this.times.writeBlockedMs !== Infinity;
    const wantsPause = isBlocked || this.sessions.some((session) => session.isBusy(limits));
    if (wantsPause === this.isPaused) return;
    this.isPaused = wantsPause;
    if (wantsPause) this.pipe.pause();
    else this.pipe.resume();
  }

  private holdUntil(work: Promise<void>): void {
    this.waiting = [];
    this.regulate();
    work.then(
      () => this.takeWaiting(),
      (error: unknown) => this.fault(error),
    );
  }

  private takeWaiting(): void {
    const frames = this.waiting ?? [];
    this.waiting = undefined;
    for (const [frame, quickAckWanted] of frames) this.onFrame(frame, quickAckWanted);
    this.regulate();
  }

  due(nowMs: number): void {
    this.scheduledMs = Number.POSITIVE_INFINITY;
    this.dueMs = deadlineMsOf(this.times, this.host.limits);
    if (this.dueMs <= nowMs) this.drop(overdueReason(this.times, this.host.limits, nowMs));
    else this.reschedule();
  }

  private scheduledMs = Number.POSITIVE_INFINITY;

  /** Puts the connection on the wheel where its deadline came closer; later ones are found when the old one comes. */
  private reschedule(): void {
    this.dueMs = deadlineMsOf(this.times, this.host.limits);
    if (!this.isOpen || this.dueMs >= this.scheduledMs) return;
    this.scheduledMs = this.dueMs;
    this.host.wheel.add(this);
  }

  private fault(error: unknown): void {
    if (!(error instanceof TransportFault)) this.host.log.error({ err: error }, 'a connection failed');
    this.drop(error instanceof TransportFault ? error.reason : 'fault');
  }

  private refuse(code: TransportErrorCode): void {
    this.write(this.codec.encodeTransportError(code));
    this.end(`refused ${code}`);
  }

  end(reason: string): void {
    this.close(reason, () => this.pipe.end());
  }

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
    this.host.onGone(this);
    this.host.wheel.remove(this);
    this.codec.close();
    for (const session of [...this.sessions]) this.host.registry.detach(session, this);
    this.sessions = [];
  }
}
