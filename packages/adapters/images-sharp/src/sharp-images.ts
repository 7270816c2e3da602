import type { ImageRefusal, ImageWanted, ImageWorker, RenderedImage } from '@suaka/domain';
import { Decoder } from './decoder.ts';
import { defaultImageLimits, type ImageLimits } from './limits.ts';
import type { ImageOutcome } from './messages.ts';

interface Waiting {
  readonly source: Uint8Array;
  readonly wanted: ImageWanted;
  readonly resolve: (outcome: ImageOutcome) => void;
}

/** Images decoded by libvips in processes of their own, in the order in which they come. */
export class SharpImages implements ImageWorker {
  readonly #limits: ImageLimits;
  readonly #waiting: Waiting[] = [];
  readonly #free: Decoder[];
  readonly #all: readonly Decoder[];

  constructor(limits: Partial<ImageLimits> = {}) {
    this.#limits = { ...defaultImageLimits, ...limits };
    this.#all = Array.from({ length: this.#limits.processesMax }, () => new Decoder(this.#limits));
    this.#free = [...this.#all];
  }

  render(source: Uint8Array, wanted: ImageWanted): Promise<RenderedImage | ImageRefusal> {
    if (source.length > this.#limits.sourceBytesMax) return Promise.resolve('size');
    if (this.#waiting.length >= this.#limits.waitingMax) return Promise.resolve('busy');
    return new Promise((resolve) => {
      this.#waiting.push({ source, wanted, resolve });
      this.#next();
    });
  }

  /** Ends the processes; what they work on counts as broken. */
  close(): void {
    for (const decoder of this.#all) decoder.end();
  }

  #next(): void {
    const decoder = this.#waiting.length > 0 ? this.#free.pop() : undefined;
    const job = decoder && this.#waiting.shift();
    if (decoder === undefined || job === undefined) return;
    const { sidesMax, ratioMax, pixelsMax } = this.#limits;
    void decoder
      .run({ source: job.source, wanted: job.wanted, limits: { sidesMax, ratioMax, pixelsMax } })
      .then((outcome) => {
        this.#free.push(decoder);
        job.resolve(outcome);
        this.#next();
      });
  }
}
