/** A line that a test answers by hand, and a browser whose time stands until it is moved. */
import type { MethodName, Requests, TypeUpdates } from '../codec/generated/types.ts';
import type { Connection, ConnectionStatus } from '../connection/connection.ts';
import type { Platform } from '../platform/platform.ts';
import type { Outgoing } from '../state/outbox.ts';
import type { State } from '../state/state.ts';
import { createStore } from '../state/store.ts';
import type { App } from './app.ts';
import type { Place } from '../connection/waiting-room.ts';
import type { Waiting } from './waiting-room.ts';

export interface Asked {
  readonly request: Requests[MethodName];
  readonly answer: (result: unknown) => void;
  readonly refuse: (error: Error) => void;
}

interface Timer {
  readonly atMs: number;
  readonly run: () => void;
}

export class Rehearsal {
  readonly app: App;
  /** Requests that wait for an answer, in order. */
  readonly asked: Asked[] = [];
  readonly stored = new Map<bigint, Outgoing>();
  reloads = 0;
  /** What the waiting room answers, and what the browser keeps of it. */
  place: Place | undefined;
  waiting: Waiting | undefined;
  private nowMs = 5_000_000;
  private timers: Timer[] = [];
  private readonly updateListeners: ((updates: TypeUpdates) => void)[] = [];
  private readonly statusListeners: ((status: ConnectionStatus) => void)[] = [];
  private lastId = 0n;

  constructor(state: State) {
    this.app = { store: createStore(state), connection: this.connection(), platform: this.platform() };
  }

  push(updates: TypeUpdates): void {
    for (const listener of this.updateListeners) listener(updates);
  }

  status(phase: ConnectionStatus['phase']): void {
    for (const listener of this.statusListeners) listener({ phase });
  }

  /** Moves the time, runs what is due, and lets promises settle. */
  async pass(delayMs: number): Promise<void> {
    this.nowMs += delayMs;
    const due = this.timers.filter((timer) => timer.atMs <= this.nowMs);
    this.timers = this.timers.filter((timer) => timer.atMs > this.nowMs);
    for (const timer of due) timer.run();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** The oldest waiting request of a method, which then waits no more. */
  take(method: MethodName): Asked {
    const index = this.asked.findIndex((one) => one.request._ === method);
    const [found] = index < 0 ? [] : this.asked.splice(index, 1);
    if (found === undefined) throw new Error(`nobody asked ${method}: ${this.methods().join(', ')}`);
    return found;
  }

  methods(): string[] {
    return this.asked.map((one) => one.request._);
  }

  private connection(): Connection {
    return {
      call: <M extends MethodName>(request: Requests[M] & { _: M }) =>
        new Promise<never>((resolve, reject) => {
          this.asked.push({ request, answer: (result) => resolve(result as never), refuse: reject });
        }),
      onUpdates: (listener) => {
        this.updateListeners.push(listener);
        return () => undefined;
      },
      onStatus: (listener) => {
        this.statusListeners.push(listener);
        return () => undefined;
      },
      onSignedOut: () => () => undefined,
      retryNow: () => undefined,
      provePassword: async () => ({ A: new Uint8Array(256), M1: new Uint8Array(32) }),
      findPlace: async () => this.place,
      setSignedIn: async () => undefined,
    };
  }

  private platform(): Platform {
    return {
      clock: { nowMs: () => this.nowMs },
      random: { id64: () => (this.lastId += 1n) },
      timers: {
        after: (delayMs, run) => {
          const timer = { atMs: this.nowMs + delayMs, run };
          this.timers.push(timer);
          return () => {
            this.timers = this.timers.filter((one) => one !== timer);
          };
        },
      },
      storage: {
        loadSnapshot: async () => undefined,
        saveSnapshot: async () => undefined,
        loadOutbox: async () => [...this.stored.values()],
        saveOutgoing: async (outgoing) => void this.stored.set(outgoing.randomId, outgoing),
        dropOutgoing: async (randomId) => void this.stored.delete(randomId),
        loadWaiting: async () => this.waiting,
        saveWaiting: async (waiting) => void (this.waiting = waiting),
        clear: async () => this.stored.clear(),
      },
      tabs: { announce: () => undefined, onAnnounce: () => undefined },
      attention: { isHere: () => true, onChange: () => undefined },
      reload: () => {
        this.reloads += 1;
      },
    };
  }
}
