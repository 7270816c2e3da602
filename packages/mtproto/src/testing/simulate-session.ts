import { createClientSession } from '../client/client-session.ts';
import type { ClientEvent, ClientSession } from '../client/types.ts';
import type { Compression } from '../ports/compression.ts';
import { createServerSession } from '../session/server-session.ts';
import type { OutgoingMessage, ServerSession } from '../session/types.ts';
import { prng } from './prng.ts';
import { Timeline } from './timeline.ts';
import { windowSalts } from './window-salts.ts';

export interface SimulationOptions {
  readonly seed: number;
  readonly compression: Compression;
  readonly calls?: number;
  /** The canary: the server forgets the session on a reconnect, so that repeated calls are executed again. */
  readonly forgets?: boolean;
}

/** What went over the link, to be judged by the test. */
export interface SimulationReport {
  /** How often each call was executed by the server. */
  readonly executions: ReadonlyMap<number, number>;
  /** How often each call got its right answer, and what went wrong otherwise. */
  readonly answers: ReadonlyMap<number, number>;
  readonly faults: readonly string[];
  /** Frames lost and connections broken: a run without any would prove little. */
  readonly lost: number;
  readonly reconnects: number;
  readonly pushes: { readonly sent: number; readonly received: number };
}

const START_MS = 1_800_000_000_000;
const ROUGH_MS = 60_000;
const CALM_MS = 30_000;
const SESSION_ID = 77n;
const REQUEST_ID = 0x0badcafe;
const RESULT_ID = 0x0badbeef;
const PUSH_ID = 0x0badfeed;
const noise = prng(1);
const FILLERS = [0, 0, 5000, 90_000].map((length) =>
  Uint8Array.from({ length }, () => (length > 5000 ? noise() * 256 : 0)),
);
const SKEWS_MS = [0, 20_000, -20_000, 3_600_000, -3_600_000];

/**
 * A client's and a server's session over a link that loses, delays and reorders messages and breaks, under
 * simulated time and all from one seed. After a rough minute the link is whole, and everything has to come right.
 */
export const simulateSession = (options: SimulationOptions): SimulationReport => new Simulation(options).run();

class Simulation {
  private readonly random: () => number;
  private readonly timeline = new Timeline(START_MS);
  private readonly client: ClientSession;
  private server: ServerSession;
  private readonly createServer: () => ServerSession;
  private readonly forgets: boolean;
  private readonly callCount: number;
  private readonly skewMs: number;
  private isRough = true;
  /** The client's connection, and the one that the server sends over. */
  private clientLink = 0;
  private serverLink = -1;
  private readonly callNumbers = new Map<number, number>();
  private readonly executions = new Map<number, number>();
  private readonly answers = new Map<number, number>();
  private readonly faults: string[] = [];
  private readonly pushes = { sent: 0, received: 0 };
  private lost = 0;

  constructor({ seed, compression, calls = 60, forgets = false }: SimulationOptions) {
    this.random = prng(seed);
    this.callCount = calls;
    this.skewMs = SKEWS_MS[this.below(SKEWS_MS.length)] ?? 0;
    this.client = createClientSession({ sessionId: SESSION_ID, salt: 0n, compression });
    const salts = windowSalts(20_000);
    this.createServer = () => createServerSession({ sessionId: SESSION_ID, salts, uniqueId: 5n }, { compression });
    this.server = this.createServer();
    this.forgets = forgets;
  }

  run(): SimulationReport {
    for (let number = 0; number < this.callCount; number += 1) {
      this.timeline.after(this.random() * ROUGH_MS, () => this.call(number));
      this.timeline.after(this.random() * ROUGH_MS, () => this.push());
    }
    for (let count = 3 + this.below(12); count > 0; count -= 1) {
      this.timeline.after(this.random() * ROUGH_MS, () => this.reconnect());
    }
    this.timeline.runUntil(START_MS + ROUGH_MS);
    this.isRough = false;
    this.reconnect();
    // Keeps something coming from the client, as the pings of a real one do.
    for (let atMs = 1000; atMs < CALM_MS; atMs += 1000) this.timeline.after(atMs, () => this.ping());
    this.timeline.runUntil(START_MS + ROUGH_MS + CALM_MS);
    const { executions, answers, faults, lost, clientLink, pushes } = this;
    return { executions, answers, faults, lost, reconnects: clientLink, pushes };
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private get clientNowMs(): number {
    return this.timeline.nowMs + this.skewMs;
  }

  private call(number: number): void {
    const callId = this.client.call(words(REQUEST_ID, number));
    if (callId === undefined) this.faults.push(`call ${number} was refused`);
    else this.callNumbers.set(callId, number);
    this.flushClient();
  }

  private push(): void {
    this.pushes.sent += 1;
    this.server.push(words(PUSH_ID, this.pushes.sent));
    this.flushServer();
  }

  private ping(): void {
    this.client.ping(BigInt(this.timeline.nowMs), 75);
    this.flushClient();
  }

  private reconnect(): void {
    const before = this.clientLink;
    this.clientLink += 1;
    if (this.forgets) this.server = this.createServer();
    // The server hears of the broken connection some time later, if the client has not come back by then.
    this.timeline.after(this.random() * 2000, () => {
      if (this.serverLink !== before) return;
      this.serverLink = -1;
      this.server.detach(this.timeline.nowMs);
    });
    this.client.reconnected();
    this.flushClient();
  }

  private flushClient(): void {
    for (let next = this.client.drain(this.clientNowMs); next; next = this.client.drain(this.clientNowMs)) {
      const [message, salt, link] = [next, this.client.salt, this.clientLink];
      this.carry(() => this.serverReceives(message, salt, link));
    }
    const dueMs = this.client.deadlineMs - this.clientNowMs;
    if (dueMs < Infinity) this.timeline.after(Math.max(dueMs, 1), () => this.flushClient());
  }

  private flushServer(): void {
    if (this.serverLink < 0) return;
    const { nowMs } = this.timeline;
    for (let next = this.server.drain(nowMs); next; next = this.server.drain(nowMs)) {
      this.sendToClient(next, this.serverLink);
    }
    const dueMs = this.server.deadlineMs - nowMs;
    if (dueMs < Infinity) this.timeline.after(Math.max(dueMs, 1), () => this.flushServer());
  }

  private sendToClient(message: OutgoingMessage, link: number): void {
    this.carry(() => {
      if (link === this.clientLink) this.clientReceives(message);
    });
  }

  /** Over the link, or into nothing. */
  private carry(deliver: () => void): void {
    if (this.isRough && this.random() < 0.1) this.lost += 1;
    else this.timeline.after(this.isRough ? this.random() * 400 : 20, deliver);
  }

  private serverReceives(message: OutgoingMessage, salt: bigint, link: number): void {
    const { nowMs } = this.timeline;
    const { fresh, reply, events } = this.server.receive({ ...message, salt, sessionId: SESSION_ID }, nowMs);
    if (this.serverLink !== link && (fresh || this.serverLink < 0)) {
      this.serverLink = link;
      this.server.attach(nowMs);
    }
    if (reply !== undefined) this.sendToClient(reply, link);
    for (const event of events) {
      if (event.kind === 'request') this.execute(event.msgId, event.body);
      else if (event.kind !== 'disconnectAfter') this.faults.push(`server: ${event.kind}`);
    }
    this.flushServer();
  }

  private execute(msgId: bigint, body: Uint8Array): void {
    const number = numberIn(body, REQUEST_ID) ?? -1;
    this.executions.set(number, (this.executions.get(number) ?? 0) + 1);
    // Some results are large enough for gzip, some for msg_detailed_info.
    const filler = FILLERS[this.below(FILLERS.length)];
    this.timeline.after(this.random() * 3000, () => {
      this.server.answer(msgId, words(RESULT_ID, number, filler));
      this.flushServer();
    });
  }

  private clientReceives(message: OutgoingMessage): void {
    for (const event of this.client.receive(message, this.clientNowMs)) this.take(event);
    this.flushClient();
  }

  private take(event: ClientEvent): void {
    if (event.kind === 'result') {
      const number = numberIn(event.result, RESULT_ID);
      if (number === undefined || number !== this.callNumbers.get(event.callId)) this.faults.push('a wrong answer');
      else this.answers.set(number, (this.answers.get(number) ?? 0) + 1);
    } else if (event.kind === 'updates') {
      this.pushes.received += 1;
    } else if (event.kind === 'error' || event.kind === 'failed' || event.kind === 'close') {
      this.faults.push(`client: ${JSON.stringify(event)}`);
    }
  }
}

function words(id: number, number: number, filler: Uint8Array = new Uint8Array()): Uint8Array {
  const body = new Uint8Array(8 + filler.length);
  const view = new DataView(body.buffer);
  view.setUint32(0, id, true);
  view.setUint32(4, number, true);
  body.set(filler, 8);
  return body;
}

function numberIn(body: Uint8Array, id: number): number | undefined {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return view.getUint32(0, true) === id ? view.getUint32(4, true) : undefined;
}
