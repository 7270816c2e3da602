export * from './emoji-status.ts';
export * from './set-emoji-status.ts';
