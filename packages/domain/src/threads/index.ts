export * from './discussed-in.ts';
export * from './read-thread.ts';
export type * from './thread-summary.ts';
