export * from './account-limits.ts';
export * from './window-counter.ts';
