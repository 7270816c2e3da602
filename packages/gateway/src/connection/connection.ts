import type { KeyRecord } from '@suaka/domain';
import { packetBytes, transportErrors } from '@suaka/mtproto';
import type { OutgoingMessage } from '@suaka/mtproto/session';
import type { Carrier } from '../session/carrier.ts';
import type { LiveSession } from '../session/live-session.ts';
import { actOn, type EventCarrier } from '../session/session-events.ts';
import { isExpired, keyIdOf } from './frame-key.ts';
import { StreamConnection } from './stream-connection.ts';

type WaitingFrame = readonly [frame: Uint8Array, quickAckWanted: boolean];

/**
 * One MTProto connection over a stream of bytes. Frames are worked on in the order in which they came: while one
 * waits for its key or for a step of the key exchange, those after it wait too, and the stream is not read.
 */
export class Connection extends StreamConnection implements Carrier, EventCarrier {
  /** Those whose messages go out here, in the order in which they came. */
  private sessions: LiveSession[] = [];
  private record: KeyRecord | undefined;
  private waiting: WaitingFrame[] | undefined;

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

  send(session: LiveSession, { msgId, seqNo, body }: OutgoingMessage): void {
    const { record, salts } = session.key;
    const header = { salt: salts.current(this.host.clock.nowMs()), sessionId: session.id, msgId, seqNo };
    const room = this.codec.reserveFrame(packetBytes(body.length));
    this.host.cipher.encryptInto(room.bytes, room.payloadAt, record, header, body);
    this.write(this.codec.finishFrame(room));
  }

  eased(): void {
    this.regulate();
  }

  released(session: LiveSession): void {
    this.sessions = this.sessions.filter((each) => each !== session);
    this.regulate();
  }

  /** Only the HTTP transport has to wait: here messages go out as they come. */
  httpWait(): void {}

  protected isOverworked(): boolean {
    if (this.waiting !== undefined) return true;
    for (const session of this.sessions) if (session.isBusy(this.host.limits)) return true;
    return false;
  }

  protected onDrained(): void {
    for (const session of this.sessions) this.host.flusher.mark(session);
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

  protected onGone(): void {
    this.host.onGone(this);
    for (const session of [...this.sessions]) this.host.registry.detach(session, this);
    this.sessions = [];
  }
}
