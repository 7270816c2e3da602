import type { ImageRefusal, ImageWanted, RenderedImage } from '@suaka/domain';
import type { ImageLimits } from './limits.ts';

/** What crosses between the server and the process that decodes. */
export interface ImageJob {
  readonly source: Uint8Array;
  readonly wanted: ImageWanted;
  readonly limits: Pick<ImageLimits, 'sidesMax' | 'ratioMax' | 'pixelsMax'>;
}

export type ImageOutcome = RenderedImage | Exclude<ImageRefusal, 'busy'>;
