/** As many as are taken to have come before anything was seen. */
const priorCount = 200;
/** Half of what was seen counts after a minute no more. */
const keptPerS = 0.5 ** (1 / 60);

/** How many of those who were told when to come do come. */
export class ShowRate {
  #due = priorCount;
  #came = priorCount;

  /** 0 to 1. */
  get share(): number {
    return Math.min(1, this.#came / this.#due);
  }

  /** Ends a second: places whose time came in it, and people who came in it. */
  tick(due: number, came: number): void {
    this.#due = this.#due * keptPerS + due + (1 - keptPerS) * priorCount;
    this.#came = this.#came * keptPerS + came + (1 - keptPerS) * priorCount;
  }
}
