/** The limits of files; where Telegram has one, this is its value. Source: core.telegram.org/api/files */
export interface FileLimits {
  /** The longest part. Shorter ones divide it and are whole kilobytes. */
  readonly partBytesMax: number;
  /** Parts of one file: 2 GB in the longest parts (upload_max_fileparts_default). */
  readonly partsMax: number;
  /** What one person may have begun and not finished; past it FLOOD_WAIT_X. */
  readonly unfinishedBytesMax: number;
  /** How many files that is at most. */
  readonly unfinishedMax: number;
  /** In how many parts: each is a file of its own on the disk. */
  readonly unfinishedPartsMax: number;
  /** What FLOOD_WAIT_X tells where one of them is reached. */
  readonly unfinishedWaitS: number;
  /** An upload that got no part for so long is collected, and so is what was finished and never used. */
  readonly uploadKeptMs: number;
  readonly collectEveryMs: number;
  /** People whose uploads are remembered; past it those who uploaded longest ago are read from the store again. */
  readonly uploadersCachedMax: number;
  /** The longest file that is taken as a photo. */
  readonly photoBytesMax: number;
  /** The longest thumbnail that a client brings along. */
  readonly thumbBytesMax: number;
  /** How long a file reference holds, and how coarse its end is: references made within a step are equal. */
  readonly referenceValidS: number;
  readonly referenceStepS: number;
  /** One answer of getFile, and the stretch of the file that it must lie in. */
  readonly readBytesMax: number;
  /** The stretch that upload.getFileHashes hashes at once, and how many it answers. */
  readonly hashRangeBytes: number;
  readonly hashRangesMax: number;
  /** Characters of a file's name. */
  readonly fileNameLengthMax: number;
  readonly mimeTypeLengthMax: number;
  /** 5-bit samples of a voice message: 100 of them. */
  readonly waveformBytesMax: number;
}

export const defaultFileLimits: FileLimits = {
  partBytesMax: 512 * 1024,
  partsMax: 4000,
  unfinishedBytesMax: 4 * 1024 ** 3,
  unfinishedMax: 512,
  unfinishedPartsMax: 40_000,
  unfinishedWaitS: 600,
  uploadKeptMs: 24 * 3_600_000,
  collectEveryMs: 15 * 60_000,
  uploadersCachedMax: 10_000,
  photoBytesMax: 10 * 1024 * 1024,
  thumbBytesMax: 200 * 1024,
  referenceValidS: 24 * 3600,
  referenceStepS: 3600,
  readBytesMax: 1024 * 1024,
  hashRangeBytes: 128 * 1024,
  hashRangesMax: 8,
  fileNameLengthMax: 255,
  mimeTypeLengthMax: 127,
  waveformBytesMax: 128,
};
