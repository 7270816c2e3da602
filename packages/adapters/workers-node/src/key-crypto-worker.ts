import { workerData } from 'node:worker_threads';
import { ServerKeyOperations } from '@suaka/crypto-node';
import type { KeyCryptoJob, KeyCryptoResult, KeyCryptoWorkerData } from './key-crypto-jobs.ts';
import { serveJobs } from './serve-jobs.ts';

// KeyCryptoPool is the only one that starts this module, with exactly this data.
const { privatePem } = workerData as KeyCryptoWorkerData;
const operations = new ServerKeyOperations(privatePem);

serveJobs((job: KeyCryptoJob): KeyCryptoResult => {
  if (job.op === 'rsaPrivate') {
    return { plain: operations.rsaPrivate(job.data), pair: job.withPair ? operations.dhGenerate() : undefined };
  }
  if (job.op === 'dhGenerate') return operations.dhGenerate();
  return operations.dhSecret(job.secret, job.peerPublic);
});
