/** A picture in several sizes. Source: core.telegram.org/constructor/photo */
export interface Photo {
  readonly id: string;
  readonly accessHash: string;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly sizes: readonly PhotoSize[];
  /** A thumbnail of some hundred bytes, without its usual header, as base64. Source: core.telegram.org/api/files#stripped-thumbnails */
  readonly stripped?: string;
}

/** One rendition, its bytes in the blob store. */
export interface PhotoSize {
  /** The letter of the protocol: s, m, x, y, w. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly byteLength: number;
  /** SHA-256 of its bytes, in hex: its name in the blob store. */
  readonly blob: string;
}
