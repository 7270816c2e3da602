export * from './change-scheduled.ts';
export * from './schedule-limits.ts';
export * from './schedule-message.ts';
export * from './scheduled-job.ts';
export * from './scheduled-message.ts';
export * from './send-scheduled.ts';
