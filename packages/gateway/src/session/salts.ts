import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Clock } from '@suaka/domain';
import type { FutureSalt, Salts } from '@suaka/mtproto/session';

const windowMs = 30 * 60_000;
/** How long the salt of the window before is still taken, and that of the next one already. */
const acceptedLateMs = 300_000;
const acceptedEarlyMs = 60_000;
/** Keys made in the last half hour whose first salt is remembered; an older one gets bad_server_salt and goes on. */
const initialSaltsMax = 50_000;

/**
 * Server salts of all keys: derived from a secret of the installation, the key and the half hour, so that every
 * node knows them and nothing is stored. Source: core.telegram.org/mtproto/description#server-salt
 */
export class SaltSource {
  /** As bytes it would be read anew for each salt, which costs four times the salt. */
  private readonly secret: KeyObject;
  private readonly clock: Clock;
  /** What both sides computed from the nonces of the key exchange, by key id. */
  private readonly initial = new Map<bigint, { readonly salt: bigint; readonly untilMs: number }>();

  constructor(secret: Uint8Array, clock: Clock) {
    this.secret = createSecretKey(secret);
    this.clock = clock;
  }

  /** Takes note of the salt that a new key starts with. */
  start(keyId: bigint, salt: bigint): void {
    this.initial.set(keyId, { salt, untilMs: this.clock.nowMs() + windowMs });
    for (const [oldest] of this.initial) {
      if (this.initial.size <= initialSaltsMax) return;
      this.initial.delete(oldest);
    }
  }

  of(keyId: bigint): Salts {
    return new KeySalts(this, keyId);
  }

  derive(keyId: bigint, window: number): bigint {
    const message = Buffer.alloc(16);
    message.writeBigInt64LE(keyId, 0);
    message.writeBigInt64LE(BigInt(window), 8);
    return createHmac('sha256', this.secret).update(message).digest().readBigInt64LE(0);
  }

  isInitial(keyId: bigint, salt: bigint, nowMs: number): boolean {
    const initial = this.initial.get(keyId);
    return initial !== undefined && initial.salt === salt && nowMs < initial.untilMs;
  }
}

const windowAt = (ms: number): number => Math.floor(ms / windowMs);

/** The salts of one key; the current one is kept, since every message carries it. */
class KeySalts implements Salts {
  private readonly source: SaltSource;
  private readonly keyId: bigint;
  private window = -1;
  private salt = 0n;

  constructor(source: SaltSource, keyId: bigint) {
    this.source = source;
    this.keyId = keyId;
  }

  accepts(salt: bigint, nowMs: number): boolean {
    // A new client stays with its first salt for a while; that one is looked up, others are computed.
    if (salt === this.current(nowMs) || this.source.isInitial(this.keyId, salt, nowMs)) return true;
    const window = windowAt(nowMs);
    const near = [windowAt(nowMs - acceptedLateMs), windowAt(nowMs + acceptedEarlyMs)];
    return near.some((each) => each !== window && salt === this.source.derive(this.keyId, each));
  }

  current(nowMs: number): bigint {
    const window = windowAt(nowMs);
    if (window !== this.window) {
      this.window = window;
      this.salt = this.source.derive(this.keyId, window);
    }
    return this.salt;
  }

  future(count: number, nowMs: number): readonly FutureSalt[] {
    const first = windowAt(nowMs);
    return Array.from({ length: count }, (_, index) => ({
      validSince: ((first + index) * windowMs) / 1000,
      validUntil: ((first + index + 1) * windowMs + acceptedLateMs) / 1000,
      salt: this.source.derive(this.keyId, first + index),
    }));
  }
}
