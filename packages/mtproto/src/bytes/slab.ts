/** A piece of memory that frames are cut from. Small, since one frame that waits keeps the whole of its piece. */
const slabBytes = 16 * 1024;
/** Larger frames get memory of their own. */
const cutBytesMax = 2 * 1024;

let slab = new Uint8Array(slabBytes);
let used = 0;

/**
 * Memory for bytes that are written once and then sent: cheap, since a typed array of its own for each frame costs as
 * much as the cipher does. It may hold what was there before: fill all of it.
 */
export function cutBytes(length: number): Uint8Array {
  if (length > cutBytesMax) return new Uint8Array(length);
  if (used + length > slabBytes) {
    slab = new Uint8Array(slabBytes);
    used = 0;
  }
  const start = used;
  used += length;
  return slab.subarray(start, used);
}
