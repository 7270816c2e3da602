export * from './checked-poll.ts';
export * from './poll-job.ts';
export * from './poll-limits.ts';
export * from './poll-news.ts';
export * from './poll.ts';
export * from './vote.ts';
