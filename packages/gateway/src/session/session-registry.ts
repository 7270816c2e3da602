import type { Clock, KeyRecord } from '@suaka/domain';
import type { Salts, ServerSession } from '@suaka/mtproto/session';
import type { Peer } from '../connection/peer.ts';
import type { GatewayLimits } from '../limits.ts';
import type { KeyDirectory } from '../ports.ts';
import type { TimerWheel } from '../time/timer-wheel.ts';
import type { Carrier } from './carrier.ts';
import type { KeyEntry } from './key-entry.ts';
import { LiveSession } from './live-session.ts';

export interface SessionRegistryOptions {
  readonly clock: Clock;
  readonly wheel: TimerWheel;
  readonly keys: Pick<KeyDirectory, 'hold' | 'release'>;
  readonly limits: Pick<GatewayLimits, 'sessionsMax' | 'sessionsPerKeyMax'>;
  readonly saltsOf: (record: KeyRecord) => Salts;
  readonly createSession: (sessionId: bigint, salts: Salts) => ServerSession;
  /** The session is forgotten: whoever pushes to it stops. */
  readonly onRemoved: (session: LiveSession) => void;
  /** The session has lost its last connection. */
  readonly onDetached: (session: LiveSession) => void;
}

/** Every session of the process by auth key and session id, and the keys that have any. */
export class SessionRegistry {
  readonly wheel: TimerWheel;
  private readonly options: SessionRegistryOptions;
  private readonly keys = new Map<bigint, KeyEntry>();
  /** Sessions without a connection, the one that lost it longest ago first. */
  private readonly detached = new Set<LiveSession>();
  private count = 0;

  constructor(options: SessionRegistryOptions) {
    this.options = options;
    this.wheel = options.wheel;
  }

  get size(): number {
    return this.count;
  }

  /** The key, where it has sessions here. */
  record(keyId: bigint): KeyRecord | undefined {
    return this.keys.get(keyId)?.record;
  }

  /** The sessions of a key here. */
  sessionsOf(keyId: bigint): Iterable<LiveSession> {
    return this.keys.get(keyId)?.sessions.values() ?? [];
  }

  /** A session of the key, new where it is not known. Makes room first where a limit is reached. */
  session(record: KeyRecord, sessionId: bigint, peer: Peer): LiveSession {
    const existing = this.keys.get(record.id)?.sessions.get(sessionId);
    if (existing !== undefined) return existing;
    const { limits, createSession } = this.options;
    if (this.count >= limits.sessionsMax) this.evict(this.detached);
    const key = this.keys.get(record.id) ?? this.open(record);
    if (key.sessions.size >= limits.sessionsPerKeyMax) this.evict(key.sessions.values());
    const session = new LiveSession(this, key, createSession(sessionId, key.salts), peer);
    key.sessions.set(sessionId, session);
    this.count += 1;
    return session;
  }

  private open(record: KeyRecord): KeyEntry {
    this.options.keys.hold(record);
    const owner = record.expiresAt === 0 ? record : undefined;
    const key: KeyEntry = { record, owner, salts: this.options.saltsOf(record), sessions: new Map() };
    this.keys.set(record.id, key);
    return key;
  }

  private close(key: KeyEntry): void {
    this.keys.delete(key.record.id);
    this.options.keys.release(key.record);
    if (key.owner !== undefined && key.owner !== key.record) this.options.keys.release(key.owner);
  }

  /** Moves a session to the carrier that brought its last fresh message. */
  attach(session: LiveSession, carrier: Carrier): void {
    if (session.carrier === carrier) return;
    const previous = session.carrier;
    session.carrier = carrier;
    this.detached.delete(session);
    previous?.released(session);
    session.server.attach(this.options.clock.nowMs());
  }

  /** The carrier is gone; nothing happens where the session has another one by now. */
  detach(session: LiveSession, carrier: Carrier): void {
    if (session.carrier !== carrier) return;
    session.carrier = undefined;
    session.server.detach(this.options.clock.nowMs());
    if (!this.isKnown(session)) return;
    this.detached.add(session);
    session.reschedule();
    this.options.onDetached(session);
  }

  /** Forgets a session; its connection stays, for other sessions of the same client. */
  remove(session: LiveSession): void {
    if (!this.isKnown(session)) return;
    const { key, carrier } = session;
    key.sessions.delete(session.id);
    if (key.sessions.size === 0) this.close(key);
    this.count -= 1;
    this.detached.delete(session);
    this.wheel.remove(session);
    session.carrier = undefined;
    carrier?.released(session);
    this.options.onRemoved(session);
  }

  /** Ends every session of a key and closes their connections. */
  removeKey(keyId: bigint, reason: string): void {
    for (const session of [...(this.keys.get(keyId)?.sessions.values() ?? [])]) {
      const { carrier } = session;
      this.remove(session);
      carrier?.end(reason);
    }
  }

  *[Symbol.iterator](): Iterator<LiveSession> {
    for (const key of this.keys.values()) yield* key.sessions.values();
  }

  /** False once it was forgotten. */
  isKnown(session: LiveSession): boolean {
    return session.key.sessions.get(session.id) === session;
  }

  /** Forgets the first session without a connection, or the first of all where each has one. */
  private evict(candidates: Iterable<LiveSession>): void {
    let first: LiveSession | undefined;
    for (const session of candidates) {
      first ??= session;
      if (session.carrier !== undefined) continue;
      this.remove(session);
      return;
    }
    if (first !== undefined) this.remove(first);
  }
}
