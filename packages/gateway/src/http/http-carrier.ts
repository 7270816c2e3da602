import type { OutgoingMessage } from '@suaka/mtproto/session';
import type { ConnectionHost } from '../connection/connection-host.ts';
import type { Carrier } from '../session/carrier.ts';
import type { LiveSession } from '../session/live-session.ts';
import type { EventCarrier } from '../session/session-events.ts';
import type { Timed } from '../time/timer-wheel.ts';
import type { HttpReply } from './http-reply.ts';

/** What http_wait says where a client does not send it (core.telegram.org/mtproto/service_messages#http-wait-long-poll). */
const maxWaitDefaultMs = 25_000;
/** Between two requests a session keeps its place for so long. */
const graceMs = 30_000;
/** What was answered so long ago and is not acknowledged is sent again. */
const resendAfterMs = 10_000;

/** The HTTP requests of one session that wait for something to be answered with. */
export class HttpCarrier implements Carrier, EventCarrier, Timed {
  dueMs = Number.POSITIVE_INFINITY;
  private readonly host: ConnectionHost;
  private readonly session: LiveSession;
  private readonly onDone: () => void;
  private idleSinceMs: number;
  private isDone = false;
  private waiting: { readonly reply: HttpReply; untilMs: number }[] = [];

  constructor(host: ConnectionHost, session: LiveSession, onDone: () => void) {
    this.host = host;
    this.session = session;
    this.onDone = onDone;
    this.idleSinceMs = host.clock.nowMs();
  }

  /** Adds a request; past the limit the oldest is answered with nothing. */
  wait(reply: HttpReply): void {
    if (this.waiting.length >= this.host.limits.httpWaitersMax) this.release(0);
    const nowMs = this.host.clock.nowMs();
    this.session.server.resend(nowMs - resendAfterMs);
    this.waiting.push({ reply, untilMs: nowMs + maxWaitDefaultMs });
    reply.onGone(() => this.forget(reply));
    this.schedule();
  }

  httpWait(_maxDelayMs: number, _waitAfterMs: number, maxWaitMs: number): void {
    const last = this.waiting.at(-1);
    if (last === undefined) return;
    const waitMs = Math.min(Math.max(maxWaitMs, 0), this.host.limits.httpWaitMs);
    last.untilMs = this.host.clock.nowMs() + waitMs;
    this.schedule();
  }

  canTake(): boolean {
    return this.waiting.length > 0;
  }

  /** One request carries one packet, so several messages of the moment are in one container. */
  send(session: LiveSession, { msgId, seqNo, body }: OutgoingMessage): void {
    const { record, salts } = session.key;
    const header = { salt: salts.current(this.host.clock.nowMs()), sessionId: session.id, msgId, seqNo };
    this.waiting.shift()?.reply.packet(this.host.cipher.encrypt(record, header, body));
    this.settle();
  }

  due(nowMs: number): void {
    const overdue = this.waiting.filter(({ untilMs }) => untilMs <= nowMs);
    this.waiting = this.waiting.filter((each) => !overdue.includes(each));
    for (const { reply } of overdue) reply.packet(new Uint8Array(0));
    if (overdue.length > 0) this.settle();
    else if (this.waiting.length === 0 && this.idleSinceMs + graceMs <= nowMs) this.leave();
    else this.schedule();
  }

  private forget(gone: HttpReply): void {
    this.waiting = this.waiting.filter(({ reply }) => reply !== gone);
    this.settle();
  }

  private release(index: number): void {
    const [first] = this.waiting.splice(index, 1);
    first?.reply.packet(new Uint8Array(0));
  }

  private schedule(): void {
    if (this.isDone) return;
    const idleDueMs = this.waiting.length === 0 ? this.idleSinceMs + graceMs : Number.POSITIVE_INFINITY;
    this.dueMs = Math.min(idleDueMs, ...this.waiting.map(({ untilMs }) => untilMs));
    this.host.wheel.add(this);
  }

  private settle(): void {
    if (this.waiting.length === 0) this.idleSinceMs = this.host.clock.nowMs();
    this.schedule();
  }

  private leave(): void {
    this.released();
    this.host.registry.detach(this.session, this);
  }

  eased(): void {}

  released(): void {
    this.isDone = true;
    while (this.waiting.length > 0) this.release(0);
    this.host.wheel.remove(this);
    this.onDone();
  }

  /** A request ends with its answer; there is nothing that could be left open. */
  disconnectAfter(): void {}

  end(): void {
    this.released();
  }

  drop(): void {
    for (const { reply } of this.waiting.splice(0)) reply.refuse(400);
    this.settle();
  }
}

/** The HTTP carriers of a process: one for each session with requests that wait. */
export class HttpCarriers {
  private readonly host: ConnectionHost;
  private readonly carriers = new Map<LiveSession, HttpCarrier>();

  constructor(host: ConnectionHost) {
    this.host = host;
  }

  /** @param moves the request brought something new, so the session's messages go out here from now on */
  of(session: LiveSession, moves: boolean): HttpCarrier {
    const known = this.carriers.get(session);
    const carrier = known ?? new HttpCarrier(this.host, session, () => this.carriers.delete(session));
    this.carriers.set(session, carrier);
    if (moves || session.carrier === undefined) this.host.registry.attach(session, carrier);
    return carrier;
  }

  /** Answers all that wait, for the last moments of a server. */
  drain(): void {
    for (const carrier of [...this.carriers.values()]) carrier.end();
  }
}
