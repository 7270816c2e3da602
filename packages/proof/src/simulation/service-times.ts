/** Draws times of which the quantiles were measured. */
export class ServiceTimes {
  readonly #quantilesMs: Float64Array;

  /** @param quantilesUs evenly spaced from 0 to 1, in microseconds */
  constructor(quantilesUs: readonly number[]) {
    if (quantilesUs.length < 2) throw new Error('Two quantiles at least make a distribution.');
    this.#quantilesMs = Float64Array.from(quantilesUs, (us) => us / 1000);
  }

  /** @param chance in [0, 1) @returns milliseconds */
  drawMs(chance: number): number {
    const place = chance * (this.#quantilesMs.length - 1);
    const index = Math.floor(place);
    const low = this.#quantilesMs[index] ?? 0;
    return low + ((this.#quantilesMs[index + 1] ?? low) - low) * (place - index);
  }
}
