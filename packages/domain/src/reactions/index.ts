export * from './name-tag.ts';
export * from './reaction-emoji.ts';
export type * from './reaction-summary.ts';
export * from './send-reaction.ts';
export * from './take-back-reactions.ts';
