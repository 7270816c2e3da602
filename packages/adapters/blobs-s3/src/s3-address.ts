/** Where blobs lie: `s3://BUCKET` or `s3://BUCKET/PREFIX`. */
export interface S3Address {
  readonly bucket: string;
  /** What begins the name of every object; empty, or ends with a slash. */
  readonly prefix: string;
}

/** @throws where the text is no such address */
export function readS3Address(text: string): S3Address {
  const match = /^s3:\/\/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(?<prefix>[^?#]*))?$/u.exec(text);
  const { bucket, prefix = '' } = match?.groups ?? {};
  if (bucket === undefined) throw new Error('an address of blobs looks like s3://bucket or s3://bucket/prefix');
  return { bucket, prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/` };
}
