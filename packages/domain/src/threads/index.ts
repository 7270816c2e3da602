export type * from './thread-summary.ts';
