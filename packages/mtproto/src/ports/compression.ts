/**
 * RFC 1952 gzip, the format inside `gzip_packed`. Synchronous, so that a session stays one pure step per
 * message. The Node adapter is zlib, the browser's is fflate.
 */
export interface Compression {
  /** The gzip member of `bytes`. */
  gzip(bytes: Uint8Array): Uint8Array;
  /** The inflated content; throws where `bytes` are not gzip or would inflate past `outputBytesMax`. */
  gunzip(bytes: Uint8Array, outputBytesMax: number): Uint8Array;
}
