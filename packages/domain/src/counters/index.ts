export type * from './post-count.ts';
export * from './post-counts.ts';
export { growsTo } from './grows-to.ts';
