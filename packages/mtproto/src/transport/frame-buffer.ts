/** The first allocation for a frame that did not arrive whole, unless the frame is smaller. */
const firstBytes = 1024;

/** The least that is allocated: a header with the auth key id after it. */
const leastBytes = 16;

/**
 * Collects the bytes of one frame that arrives in pieces. It grows by doubling with what has really
 * arrived, so that a header that promises a megabyte reserves nothing by itself, and a frame that
 * comes byte by byte holds one array and not a million.
 */
export class FrameBuffer {
  length = 0;
  private bytes: Uint8Array = new Uint8Array(0);

  /** Appends up to `countMax` bytes of `chunk` from `at` and returns how many it took. */
  append(chunk: Uint8Array, at: number, countMax: number): number {
    const count = Math.min(countMax, chunk.length - at);
    const end = this.length + count;
    if (end > this.bytes.length) {
      const target = Math.max(leastBytes, this.length + countMax);
      const larger = new Uint8Array(Math.max(end, Math.min(target, Math.max(this.bytes.length * 2, firstBytes))));
      larger.set(this.bytes.subarray(0, this.length));
      this.bytes = larger;
    }
    this.bytes.set(chunk.subarray(at, at + count), this.length);
    this.length = end;
    return count;
  }

  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** Hands the memory over to the caller and starts anew. */
  take(): Uint8Array {
    const taken = this.view();
    this.bytes = new Uint8Array(0);
    this.length = 0;
    return taken;
  }
}
