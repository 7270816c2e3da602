export * from './fts-reader.ts';
export * from './fts-writer.ts';
export * from './indexer.ts';
export * from './limits.ts';
export * from './open-index.ts';
export * from './search-index.ts';
export * from './store-feed.ts';
export type { IndexNotice } from './index-worker.ts';
