/** The bounds of what images may ask of the machine. */
export interface ImageLimits {
  /** Bytes of an image; past it it is not looked at. */
  readonly sourceBytesMax: number;
  /** Width and height together, as of photos in Telegram. */
  readonly sidesMax: number;
  /** How many times longer than wide. */
  readonly ratioMax: number;
  /** Pixels that the decoder is allowed; what the sides allow is below it. */
  readonly pixelsMax: number;
  /** How long one image may take; past it the process is killed and the image counts as broken. */
  readonly timeMaxMs: number;
  /** Images that wait; past it the answer is busy. */
  readonly waitingMax: number;
  /** Processes that decode; one image each at a time. */
  readonly processesMax: number;
  /** A process that had nothing to do for so long is ended, and its memory with it. */
  readonly idleMs: number;
}

export const defaultImageLimits: ImageLimits = {
  sourceBytesMax: 20 * 1024 * 1024,
  sidesMax: 10_000,
  ratioMax: 20,
  pixelsMax: 26_000_000,
  timeMaxMs: 15_000,
  waitingMax: 64,
  processesMax: 1,
  idleMs: 30_000,
};
