/** What the page needs of the browser, as ports: the app's functions touch no global of their own. */
import type { Waiting } from '../app/waiting-room.ts';
import type { Outgoing } from '../state/outbox.ts';
import type { Snapshot } from '../state/snapshot.ts';

export interface Clock {
  nowMs(): number;
}

export interface Random {
  /** 64 random bits. */
  id64(): bigint;
}

export interface Timers {
  /** Runs once after `delayMs`; the answer cancels it. */
  after(delayMs: number, run: () => void): () => void;
}

/** What is kept in the browser over a reload. Every method resolves once it is stored. */
export interface Storage {
  loadSnapshot(): Promise<Snapshot | undefined>;
  /** Keeps a snapshot unless a newer one (of another tab) is there. */
  saveSnapshot(snapshot: Snapshot): Promise<void>;
  loadOutbox(): Promise<Outgoing[]>;
  saveOutgoing(outgoing: Outgoing): Promise<void>;
  dropOutgoing(randomId: bigint): Promise<void>;
  /** The wait before the door; undefined forgets it. */
  loadWaiting(): Promise<Waiting | undefined>;
  saveWaiting(waiting: Waiting | undefined): Promise<void>;
  /** Forgets everything of the person who signs out. */
  clear(): Promise<void>;
}

/** Tells other tabs of the same browser that somebody signed in or out. */
export interface Tabs {
  announce(event: 'signed-in' | 'signed-out'): void;
  onAnnounce(listener: (event: 'signed-in' | 'signed-out') => void): void;
}

/** Whether somebody looks at the page. */
export interface Attention {
  isHere(): boolean;
  onChange(listener: () => void): void;
}

export interface Platform {
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly storage: Storage;
  readonly tabs: Tabs;
  readonly attention: Attention;
  /** Begins again from an empty page. */
  reload(): void;
}
