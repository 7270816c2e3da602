import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { BlobStore, PutBlob, RangeHash } from '@suaka/domain';
import { readS3Address, type S3Address } from './s3-address.ts';
import { s3Limits, type S3Limits } from './s3-limits.ts';
import { Spool } from './spool.ts';

export interface S3BlobsOptions {
  /** `s3://BUCKET` or `s3://BUCKET/PREFIX`; keys, region and endpoint come from the usual AWS_* variables. */
  readonly url: string;
  /** A folder of this process alone, where bytes wait until their hash is known. */
  readonly spoolFolder: string;
  /** What differs from the usual AWS_* variables. */
  readonly client?: S3ClientConfig;
  readonly limits?: Partial<S3Limits>;
}

const hashPattern = /^[0-9a-f]{64}$/u;
const hashOfNothing = createHash('sha256').digest('hex');
const notFound = 404;
const rangeNotSatisfiable = 416;

/**
 * Blobs in a bucket of any service that speaks S3, named by their hash. Whoever puts a blob that is there already makes it
 * young again by copying it onto itself. Between two nodes there is a moment in which one deletes as old what the other has
 * just made young: the age at which blobs are let go has to be many times the time of a request, and then nobody names them.
 */
export class S3Blobs implements BlobStore {
  readonly #client: S3Client;
  readonly #address: S3Address;
  readonly #spool: Spool;
  readonly #limits: S3Limits;

  private constructor(client: S3Client, address: S3Address, spool: Spool, limits: S3Limits) {
    this.#client = client;
    this.#address = address;
    this.#spool = spool;
    this.#limits = limits;
  }

  /** @throws where the bucket cannot be reached */
  static async open(options: S3BlobsOptions): Promise<S3Blobs> {
    const address = readS3Address(options.url);
    const limits = { ...s3Limits, ...options.limits };
    // A service of one's own has no sub-domain for each bucket.
    const client = new S3Client({ forcePathStyle: true, maxAttempts: limits.attemptsMax, ...options.client });
    await client.send(new HeadBucketCommand({ Bucket: address.bucket }));
    return new S3Blobs(client, address, await Spool.open(options.spoolFolder), limits);
  }

  async put(source: AsyncIterable<Uint8Array>): Promise<PutBlob> {
    return await this.#spool.through(source, async (file, { hash, byteLength }) => {
      if (await this.#makeYoung(hash)) return;
      const { partBytes: partSize, partsAtOnce: queueSize } = this.#limits;
      const params = { ...this.#object(hash), Body: byteLength === 0 ? new Uint8Array(0) : createReadStream(file) };
      // The object appears when its last part is there; parts of an upload that failed are taken back.
      await new Upload({ client: this.#client, params, partSize, queueSize }).done();
    });
  }

  async has(hash: string): Promise<boolean> {
    return (await this.#putAt(hash)) !== undefined;
  }

  async read(hash: string, offset: number, length: number): Promise<Uint8Array> {
    // Services differ in what they answer for a range of nothing.
    if (hash === hashOfNothing && (await this.has(hash))) return new Uint8Array(0);
    const Range = `bytes=${offset}-${offset + length - 1}`;
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ ...this.#object(hash), Range }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array(0);
    } catch (error) {
      if (statusOf(error) === rangeNotSatisfiable) return new Uint8Array(0);
      throw error;
    }
  }

  async rangeHashes(hash: string, offset: number, rangeBytes: number, rangesMax: number): Promise<RangeHash[]> {
    const ranges: RangeHash[] = [];
    while (ranges.length < rangesMax) {
      const at = offset + ranges.length * rangeBytes;
      const bytes = await this.read(hash, at, rangeBytes);
      if (bytes.length === 0) break;
      const sha256 = new Uint8Array(createHash('sha256').update(bytes).digest());
      ranges.push({ offset: at, byteLength: bytes.length, sha256 });
      if (bytes.length < rangeBytes) break;
    }
    return ranges;
  }

  async deleteOld(hash: string, beforeMs: number): Promise<boolean> {
    const putAt = await this.#putAt(hash);
    if (putAt === undefined || putAt.getTime() >= beforeMs) return false;
    await this.#client.send(new DeleteObjectCommand(this.#object(hash)));
    return true;
  }

  /** False where the blob is not there. */
  async #makeYoung(hash: string): Promise<boolean> {
    if (!(await this.has(hash))) return false;
    const { Bucket, Key } = this.#object(hash);
    const copy = { Bucket, Key, CopySource: `${Bucket}/${Key}`, MetadataDirective: 'REPLACE' as const };
    return await this.#client.send(new CopyObjectCommand(copy)).then(
      () => true,
      (error: unknown) => {
        if (statusOf(error) === notFound) return false;
        throw error;
      },
    );
  }

  async #putAt(hash: string): Promise<Date | undefined> {
    try {
      const { LastModified } = await this.#client.send(new HeadObjectCommand(this.#object(hash)));
      return LastModified;
    } catch (error) {
      if (statusOf(error) === notFound) return undefined;
      throw error;
    }
  }

  #object(hash: string): { readonly Bucket: string; readonly Key: string } {
    if (!hashPattern.test(hash)) throw new Error('not a SHA-256 in hex');
    return { Bucket: this.#address.bucket, Key: `${this.#address.prefix}${hash.slice(0, 2)}/${hash}` };
  }
}

const statusOf = (error: unknown): number | undefined =>
  (error as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata?.httpStatusCode;
