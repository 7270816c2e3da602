/**
 * Finds the oldest key of a map, again and again. To begin at the front each time would walk over all that was taken
 * out there before: with tens of thousands of keys that costs more than all else that is done for a request.
 */
export class OldestKey<Key> {
  readonly #map: ReadonlyMap<Key, unknown>;
  #keys: Iterator<Key>;

  constructor(map: ReadonlyMap<Key, unknown>) {
    this.#map = map;
    this.#keys = map.keys();
  }

  /** The next oldest; the caller takes it out. Undefined where the map is empty. */
  take(): Key | undefined {
    const next = this.#keys.next();
    if (next.done !== true) return next.value;
    // An iterator that came to the end once stays there.
    this.#keys = this.#map.keys();
    const first = this.#keys.next();
    return first.done === true ? undefined : first.value;
  }
}
