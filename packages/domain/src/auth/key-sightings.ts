import type { AuthKeyStore, KeySighting } from '../ports/auth-key-store.ts';
import { nowSeconds, type Clock, type Timer } from '../ports/clock.ts';
import type { KeyRecord } from './key-record.ts';

interface Parts {
  readonly store: AuthKeyStore;
  readonly clock: Clock;
  readonly limits: { readonly sightingsMax: number; readonly sightingFlushMs: number };
}

/** A device that stays connected is not saved more often than this. */
const seenAgainAfterS = 60;

const sightingOf = ({ id, layer, address, activeAt, device }: KeyRecord): KeySighting => ({
  ...device,
  id,
  layer,
  address,
  activeAt,
});

/**
 * Saves layer, device, address and last activity of keys behind the back of their calls: a few
 * seconds of it may be lost with the machine, and the client says most of it again when it returns.
 */
export class KeySightings {
  readonly #parts: Parts;
  readonly #waiting = new Set<KeyRecord>();
  #timer: Timer | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  note(record: KeyRecord): void {
    record.activeAt = nowSeconds(this.#parts.clock);
    this.#waiting.add(record);
    if (this.#waiting.size >= this.#parts.limits.sightingsMax) this.#flushSoon(0);
    else this.#timer ??= this.#flushSoon(this.#parts.limits.sightingFlushMs);
  }

  see(record: KeyRecord, address: string): void {
    const isRecent = nowSeconds(this.#parts.clock) - record.activeAt < seenAgainAfterS;
    if (isRecent && record.address === address) return;
    record.address = address;
    this.note(record);
  }

  /** The record was saved on another path. */
  saved(record: KeyRecord): void {
    this.#waiting.delete(record);
  }

  async flush(): Promise<void> {
    this.#timer?.cancel();
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    const sightings = [...this.#waiting].map(sightingOf);
    this.#waiting.clear();
    await this.#parts.store.sight(sightings);
  }

  #flushSoon(delayMs: number): Timer {
    this.#timer?.cancel();
    // A failed save is not worth a caller's error: the next sighting of the device saves it again.
    this.#timer = this.#parts.clock.after(delayMs, () => void this.flush().catch(() => undefined));
    return this.#timer;
  }
}
