import { LRUCache } from 'lru-cache';
import type { UserId } from '../ids.ts';
import type { AuthKeyStore, StoredAuthKey } from '../ports/auth-key-store.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Seal } from '../ports/seal.ts';
import { KeySightings } from './key-sightings.ts';
import { isSameDevice, isTemporary, noDevice, type DeviceFacts, type KeyRecord } from './key-record.ts';

export interface AuthKeyLimits {
  /** Keys kept in memory that no connection holds; past it the one unused longest is read again. */
  readonly keysCachedMax: number;
  /** Devices whose changes wait to be saved; past it they are saved at once. */
  readonly sightingsMax: number;
  /** How long a change of layer, device or address may wait. */
  readonly sightingFlushMs: number;
}

export interface AuthKeysParts {
  readonly store: AuthKeyStore;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: AuthKeyLimits;
}

export interface CreatedKey {
  readonly id: bigint;
  /** 256 bytes. */
  readonly bytes: Uint8Array;
  /** Seconds of life of a temporary key; undefined for a permanent one. */
  readonly expiresInS: number | undefined;
  readonly address: string;
}

const contextOf = (id: bigint): string => `auth-key:${id}`;

/** The authorization keys of this installation: sealed in the store, opened in memory. */
export class AuthKeys {
  readonly #parts: AuthKeysParts;
  readonly #idle: LRUCache<bigint, KeyRecord>;
  readonly #held = new Map<bigint, { readonly record: KeyRecord; holds: number }>();
  readonly #loading = new Map<bigint, Promise<KeyRecord | undefined>>();
  readonly #sightings: KeySightings;

  constructor(parts: AuthKeysParts) {
    this.#parts = parts;
    this.#idle = new LRUCache({ max: parts.limits.keysCachedMax });
    this.#sightings = new KeySightings(parts);
  }

  /**
   * Keeps a key that was just agreed on; resolves when it is durable, which must be before the
   * client is told that the exchange succeeded. Undefined where another key has this id.
   */
  async create(key: CreatedKey): Promise<KeyRecord | undefined> {
    const { store, seal, clock, random } = this.#parts;
    const createdAt = nowSeconds(clock);
    const record: KeyRecord = {
      id: key.id,
      bytes: key.bytes,
      expiresAt: key.expiresInS === undefined ? 0 : createdAt + key.expiresInS,
      createdAt,
      hash: random.long(),
      permKeyId: undefined,
      userId: undefined,
      isRevoked: false,
      layer: 0,
      device: noDevice,
      address: key.address,
      activeAt: createdAt,
    };
    const { expiresAt, hash, address } = record;
    const sealed = seal.seal(key.bytes, contextOf(key.id));
    const isNew = await store.insert({ id: key.id, sealed, sealId: seal.id, expiresAt, hash, address, createdAt });
    if (!isNew) return undefined;
    this.#idle.set(key.id, record);
    return record;
  }

  /** The key if it is in memory, for the paths that must not wait. */
  peek(id: bigint): KeyRecord | undefined {
    return this.#alive(this.#held.get(id)?.record ?? this.#idle.get(id));
  }

  /** The key, or undefined where there is none or it has expired: the client must make another. */
  async find(id: bigint): Promise<KeyRecord | undefined> {
    return this.peek(id) ?? this.#alive(await this.#load(id));
  }

  /**
   * The key whose sign-in counts for `key`: itself where it is permanent, the one it is bound to
   * where it is temporary, undefined where that is not settled yet.
   */
  async ownerOf(key: KeyRecord): Promise<KeyRecord | undefined> {
    if (!isTemporary(key)) return key;
    return key.permKeyId === undefined ? undefined : this.find(key.permKeyId);
  }

  /** Keeps the key's one record in memory while a connection uses it. Each call needs a `release`. */
  hold(record: KeyRecord): void {
    const held = this.#held.get(record.id);
    if (held === undefined) this.#held.set(record.id, { record, holds: 1 });
    else held.holds += 1;
  }

  release(record: KeyRecord): void {
    const held = this.#held.get(record.id);
    if (held === undefined) return;
    held.holds -= 1;
    if (held.holds > 0) return;
    this.#held.delete(record.id);
    this.#idle.set(record.id, held.record);
  }

  /** Takes note of what a client said with invokeWithLayer and initConnection. Saved shortly after. */
  announce(record: KeyRecord, layer: number, device: DeviceFacts | undefined): void {
    const isNews = record.layer !== layer || (device !== undefined && !isSameDevice(record.device, device));
    if (!isNews) return;
    record.layer = layer;
    if (device !== undefined) record.device = device;
    this.#sightings.note(record);
  }

  /** Takes note that the device is there. Saved shortly after, and at most once a minute. */
  see(record: KeyRecord, address: string): void {
    this.#sightings.see(record, address);
  }

  /** Binds a temporary key to a permanent one. False where it is bound to another. */
  async bind(temporary: KeyRecord, permanent: KeyRecord): Promise<boolean> {
    if (temporary.permKeyId === permanent.id) return true;
    if (temporary.permKeyId !== undefined) return false;
    if (!(await this.#parts.store.bind(temporary.id, permanent.id))) return false;
    temporary.permKeyId = permanent.id;
    if (temporary.layer !== 0) this.announce(permanent, temporary.layer, temporary.device);
    return true;
  }

  /** Marks a key as signed in, once that is durable. Its device was saved with it. */
  signedIn(record: KeyRecord, userId: UserId): void {
    record.userId = userId;
    record.isRevoked = false;
    this.#sightings.saved(record);
  }

  /** Signs keys of an account out; those of other devices than `by` are told so. Returns which were. */
  async signOut(userId: UserId, keyIds: readonly bigint[], by: bigint): Promise<readonly bigint[]> {
    const ended = await this.#parts.store.signOut(userId, keyIds);
    for (const id of ended) this.markSignedOut(id, id !== by);
    return ended;
  }

  /** Brings the record in memory in line with a sign-out, here or on another node. */
  markSignedOut(id: bigint, revoked: boolean): void {
    const record = this.#held.get(id)?.record ?? this.#idle.peek(id);
    // Told twice, by the node's own change and by the bus: the first knows better who did it.
    if (record?.userId === undefined) return;
    record.userId = undefined;
    record.isRevoked = revoked;
  }

  /** Forgets a key for good: destroy_auth_key. */
  async destroy(id: bigint): Promise<void> {
    await this.#parts.store.remove(id);
    this.#held.delete(id);
    this.#idle.delete(id);
  }

  /** Saves what waits; to be called before the store closes. */
  flush(): Promise<void> {
    return this.#sightings.flush();
  }

  #alive(record: KeyRecord | undefined): KeyRecord | undefined {
    if (record === undefined || record.expiresAt === 0) return record;
    return record.expiresAt > nowSeconds(this.#parts.clock) ? record : undefined;
  }

  #load(id: bigint): Promise<KeyRecord | undefined> {
    const known = this.#loading.get(id);
    if (known !== undefined) return known;
    const loading = this.#read(id).finally(() => this.#loading.delete(id));
    this.#loading.set(id, loading);
    return loading;
  }

  async #read(id: bigint): Promise<KeyRecord | undefined> {
    const stored = await this.#parts.store.find(id);
    const record = stored === undefined ? undefined : this.#opened(stored);
    if (record !== undefined) this.#idle.set(id, record);
    return record;
  }

  #opened(stored: StoredAuthKey): KeyRecord {
    const { id, expiresAt, createdAt, hash, permKeyId, userId, layer, address, activeAt } = stored;
    const bytes = this.#parts.seal.open(stored.sealed, stored.sealId, contextOf(id));
    const { apiId, deviceModel, systemVersion, appVersion, langCode, systemLangCode, langPack } = stored;
    const device = { apiId, deviceModel, systemVersion, appVersion, langCode, systemLangCode, langPack };
    const facts = { id, bytes, expiresAt, createdAt, hash, permKeyId, userId, layer, device, address, activeAt };
    return { ...facts, isRevoked: false };
  }
}
