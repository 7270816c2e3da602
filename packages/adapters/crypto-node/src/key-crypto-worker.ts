import { createPrivateKey } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import { serveJobs } from '@suaka/workers-node';
import { NodeDh } from './dh-node.ts';
import type { KeyCryptoJob, KeyCryptoResult, KeyCryptoWorkerData } from './key-crypto-jobs.ts';
import { rsaPrivateRaw } from './rsa-node.ts';

// The pool of this package is the only one that starts this module, with exactly this data.
const { privatePem } = workerData as KeyCryptoWorkerData;
const key = createPrivateKey(privatePem);
const dh = new NodeDh();

serveJobs((job: KeyCryptoJob): KeyCryptoResult => {
  switch (job.op) {
    case 'rsaPrivate':
      return rsaPrivateRaw(key, job.data);
    case 'dhGenerate':
      return dh.generate();
    case 'dhSecret':
      return dh.secret(job.secret, job.peerPublic);
  }
});
