const none = -1;

/**
 * Events in the order of their time, for tens of millions of them under way at once. What lies in later seconds is kept
 * in a list for each second, which costs the same however much there is; only the second that is on is sorted, in a
 * small heap. Nothing is allocated for an event.
 */
export class EventQueue {
  /** By event. */
  #times: Float64Array;
  #kinds: Uint8Array;
  #subjects: Int32Array;
  #next: Int32Array;
  #freeHead = none;
  #used = 0;
  /** The first event of each second. */
  #seconds: Int32Array;
  /** Events of the seconds up to `#second`, a heap by time and then by number. */
  #heap: Int32Array;
  #heapLength = 0;
  #second = 0;
  #length = 0;

  /** @param endMs no event is later; those that would be are put there */
  constructor(endMs: number) {
    const roomAtFirst = 1 << 16;
    this.#times = new Float64Array(roomAtFirst);
    this.#kinds = new Uint8Array(roomAtFirst);
    this.#subjects = new Int32Array(roomAtFirst);
    this.#next = new Int32Array(roomAtFirst);
    this.#heap = new Int32Array(1 << 12);
    this.#seconds = new Int32Array(Math.ceil(endMs / 1000) + 2).fill(none);
  }

  get length(): number {
    return this.#length;
  }

  /** @param kind 0 to 255 @param subject what it is about, a number of 31 bits */
  add(timeMs: number, kind: number, subject: number): void {
    const event = this.#take();
    this.#times[event] = timeMs;
    this.#kinds[event] = kind;
    this.#subjects[event] = subject;
    this.#length += 1;
    const second = Math.min(this.#seconds.length - 1, Math.floor(timeMs / 1000));
    if (second <= this.#second) {
      this.#push(event);
      return;
    }
    this.#next[event] = this.#seconds[second] ?? none;
    this.#seconds[second] = event;
  }

  /** When the next event is; Infinity where there is none. */
  peekMs(): number {
    if (this.#heapLength === 0 && !this.#advance()) return Number.POSITIVE_INFINITY;
    return this.#times[this.#heap[0] ?? 0] ?? 0;
  }

  /** Takes the next event out. @returns its kind; its subject is in `subject` */
  take(): number {
    const event = this.#heap[0] ?? 0;
    this.#heapLength -= 1;
    this.#length -= 1;
    if (this.#heapLength > 0) this.#sink(this.#heap[this.#heapLength] ?? 0);
    this.subject = this.#subjects[event] ?? 0;
    this.#next[event] = this.#freeHead;
    this.#freeHead = event;
    return this.#kinds[event] ?? 0;
  }

  /** Of the event that was taken out last. */
  subject = 0;

  /** Goes on to the next second in which there is something. */
  #advance(): boolean {
    if (this.#length === 0) return false;
    while (this.#heapLength === 0) {
      this.#second += 1;
      let event = this.#seconds[this.#second] ?? none;
      this.#seconds[this.#second] = none;
      while (event !== none) {
        const next = this.#next[event] ?? none;
        this.#push(event);
        event = next;
      }
    }
    return true;
  }

  #take(): number {
    const free = this.#freeHead;
    if (free !== none) {
      this.#freeHead = this.#next[free] ?? none;
      return free;
    }
    if (this.#used === this.#times.length) this.#grow();
    this.#used += 1;
    return this.#used - 1;
  }

  #grow(): void {
    const room = this.#times.length * 2;
    this.#times = grown(this.#times, new Float64Array(room));
    this.#kinds = grown(this.#kinds, new Uint8Array(room));
    this.#subjects = grown(this.#subjects, new Int32Array(room));
    this.#next = grown(this.#next, new Int32Array(room));
  }

  #push(event: number): void {
    if (this.#heapLength === this.#heap.length) this.#heap = grown(this.#heap, new Int32Array(this.#heap.length * 2));
    const heap = this.#heap;
    let at = this.#heapLength;
    this.#heapLength += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (!this.#isBefore(event, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = event;
  }

  #sink(event: number): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#heapLength) break;
      if (child + 1 < this.#heapLength && this.#isBefore(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
      const below = heap[child] ?? 0;
      if (!this.#isBefore(below, event)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = event;
  }

  /** Of two at one time the lower number is first, so that a run repeats exactly. */
  #isBefore(a: number, b: number): boolean {
    const [timeOfA, timeOfB] = [this.#times[a] ?? 0, this.#times[b] ?? 0];
    return timeOfA < timeOfB || (timeOfA === timeOfB && a < b);
  }
}

const grown = <A extends Float64Array | Uint8Array | Int32Array>(from: A, to: A): A => {
  to.set(from);
  return to;
};
