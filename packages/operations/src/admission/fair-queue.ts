/** A queue in which each key has a line of its own, and the lines take turns. */
export class FairQueue<Key, Item> {
  /** The key whose turn is next comes first. */
  readonly #lines = new Map<Key, Item[]>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** How many lines there are. */
  get keys(): number {
    return this.#lines.size;
  }

  lengthOf(key: Key): number {
    return this.#lines.get(key)?.length ?? 0;
  }

  push(key: Key, item: Item): void {
    const line = this.#lines.get(key);
    if (line === undefined) this.#lines.set(key, [item]);
    else line.push(item);
    this.#length += 1;
  }

  /** The first of the line whose turn it is. */
  take(): Item | undefined {
    for (const [key, line] of this.#lines) {
      this.#lines.delete(key);
      const item = line.shift();
      if (line.length > 0) this.#lines.set(key, line);
      if (item === undefined) continue;
      this.#length -= 1;
      return item;
    }
    return undefined;
  }

  /** Takes items out of the front of every line, as long as they fit. */
  dropWhile(fits: (item: Item) => boolean, drop: (item: Item) => void): void {
    for (const [key, line] of this.#lines) {
      let count = 0;
      for (const item of line) {
        if (!fits(item)) break;
        count += 1;
      }
      if (count === 0) continue;
      if (count === line.length) this.#lines.delete(key);
      this.#length -= count;
      for (const item of line.splice(0, count)) drop(item);
    }
  }
}
