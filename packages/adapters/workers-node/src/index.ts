export { KeyCryptoPool, type KeyCryptoPoolOptions } from './key-crypto-pool.ts';
export { serveJobs } from './serve-jobs.ts';
export { WorkerLost, WorkerPool, WorkerQueueFull, type WorkerPoolOptions } from './worker-pool.ts';
