/** The loudness of a voice message as bars. Source: core.telegram.org/constructor/documentAttributeAudio */
const BARS = 40;
const BITS = 5;
const LOUDEST = 2 ** BITS - 1;
const HEIGHT_PX = 22;
const HEIGHT_MIN_PX = 2.4;

/** Reads the packed 5-bit values, least significant bit first. */
export function unpackWave(packed: Uint8Array): number[] {
  const count = Math.floor((packed.length * 8) / BITS);
  return Array.from({ length: count }, (_, index) => {
    const bit = index * BITS;
    const low = packed[bit >> 3] ?? 0;
    const high = packed[(bit >> 3) + 1] ?? 0;
    return ((low | (high << 8)) >> (bit & 7)) & LOUDEST;
  });
}

/** Heights in pixels; a flat line where nothing is known. */
export function waveOf(packed: Uint8Array | undefined): number[] {
  const values = packed === undefined ? [] : unpackWave(packed);
  return Array.from({ length: BARS }, (_, index) => {
    const from = Math.floor((index * values.length) / BARS);
    const to = Math.max(from + 1, Math.floor(((index + 1) * values.length) / BARS));
    const loudest = Math.max(0, ...values.slice(from, to));
    return Math.max(HEIGHT_MIN_PX, (loudest / LOUDEST) * HEIGHT_PX);
  });
}
