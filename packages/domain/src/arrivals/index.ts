export * from './arrival-job.ts';
export * from './arrival-limits.ts';
