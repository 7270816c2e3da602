/** The named limits of blobs on S3. */
export interface S3Limits {
  /** What is larger goes up in parts of this size; S3 takes no smaller ones than 5 MiB. */
  readonly partBytes: number;
  /** Parts of one blob that are under way at once: so many times `partBytes` lie in memory for it. */
  readonly partsAtOnce: number;
  /** How often a request that the service could not serve is made in all. */
  readonly attemptsMax: number;
}

export const s3Limits: S3Limits = { partBytes: 8 * 1024 * 1024, partsAtOnce: 2, attemptsMax: 4 };
