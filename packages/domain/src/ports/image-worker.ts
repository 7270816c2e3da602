/** One picture that is wanted of an image. */
export interface RenditionWanted {
  /** The letter of the protocol. */
  readonly type: string;
  /** The side of the square that it must fit in, or fill where it is cropped, in pixels. */
  readonly side: number;
  /** Cut to a square instead of shrunk to fit. */
  readonly crop: boolean;
}

export interface ImageWanted {
  readonly renditions: readonly RenditionWanted[];
  /** Pixels of the shorter side that the image must have. */
  readonly sideMin: number;
}

export interface Rendition {
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** A JPEG without metadata. */
  readonly bytes: Uint8Array;
}

export interface RenderedImage {
  /** As it is looked at: its orientation applied. */
  readonly width: number;
  readonly height: number;
  /** In the order asked for; those that would only repeat a smaller one at the same size are left out. */
  readonly renditions: readonly Rendition[];
  /** In the form of core.telegram.org/api/files#stripped-thumbnails */
  readonly stripped: Uint8Array;
}

/**
 * Why there is no picture: `format` is none that pictures are sent in; `size` has too many pixels or is too long and
 * narrow; `small` is too small; `broken` cannot be decoded, or took too long; `busy` may be asked for again.
 */
export type ImageRefusal = 'format' | 'size' | 'small' | 'broken' | 'busy';

/**
 * Decodes and shrinks images that strangers made, away from the thread that serves, with bounds on their bytes, their
 * pixels and the time they take. Contract suite: proof/src/contracts/image-worker-contract.ts
 */
export interface ImageWorker {
  render(source: Uint8Array, wanted: ImageWanted): Promise<RenderedImage | ImageRefusal>;
}
