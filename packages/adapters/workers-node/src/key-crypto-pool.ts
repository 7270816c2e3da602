import { KeyCryptoBusy, type DhKeyPair, type ServerKeyCrypto } from '@suaka/mtproto/crypto';
import type { KeyCryptoJob, KeyCryptoResult, KeyCryptoWorkerData, RsaResult } from './key-crypto-jobs.ts';
import { WorkerPool, WorkerQueueFull } from './worker-pool.ts';

export interface KeyCryptoPoolOptions {
  readonly privatePem: string;
  readonly workerCount: number;
  /** Operations waiting or running; each takes 0.26 ms, so 400 are a tenth of a second. */
  readonly queueLengthMax: number;
}

/** Key pairs kept ready. Each serves one exchange; whoever finds none waits for its own. */
const sparePairsMax = 16;

/** A key exchange may take some milliseconds more; waking a thread costs as much as half an operation. */
const gatherMs = 10;

/**
 * The server's heavy operations on a bounded pool of worker threads. A message between threads costs as much as an
 * operation, so the key pair that one exchange needs comes along with the RSA answer of another.
 */
export class KeyCryptoPool implements ServerKeyCrypto {
  private readonly pool: WorkerPool<KeyCryptoJob, KeyCryptoResult>;
  private readonly spare: DhKeyPair[] = [];
  private pairsComing = 0;

  constructor({ privatePem, workerCount, queueLengthMax }: KeyCryptoPoolOptions) {
    const workerData: KeyCryptoWorkerData = { privatePem };
    const script = new URL('./key-crypto-worker.ts', import.meta.url);
    this.pool = new WorkerPool({ script, workerCount, queueLengthMax, gatherMs, workerData });
  }

  /** Operations waiting and running, for admission and metrics. */
  get queueLength(): number {
    return this.pool.queueLength;
  }

  async rsaPrivate(data: Uint8Array): Promise<Uint8Array | undefined> {
    // Each operation answers with its own kind of result (key-crypto-worker.ts).
    const withPair = this.spare.length + this.pairsComing < sparePairsMax;
    if (withPair) this.pairsComing += 1;
    try {
      const { plain, pair } = (await this.run({ op: 'rsaPrivate', data, withPair })) as RsaResult;
      if (pair !== undefined) this.spare.push(pair);
      return plain;
    } finally {
      if (withPair) this.pairsComing -= 1;
    }
  }

  async dhGenerate(): Promise<DhKeyPair> {
    const ready = this.spare.pop();
    if (ready !== undefined) return ready;
    return (await this.run({ op: 'dhGenerate' })) as DhKeyPair;
  }

  async dhSecret(secret: Uint8Array, peerPublic: Uint8Array): Promise<Uint8Array> {
    return (await this.run({ op: 'dhSecret', secret, peerPublic })) as Uint8Array;
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async run(job: KeyCryptoJob): Promise<KeyCryptoResult> {
    try {
      return await this.pool.run(job);
    } catch (error) {
      throw error instanceof WorkerQueueFull ? new KeyCryptoBusy() : error;
    }
  }
}
