export * from './change-privacy.ts';
export * from './chats-of-rules.ts';
export * from './judge-privacy.ts';
export * from './ordered-rules.ts';
export * from './privacy-key.ts';
export * from './privacy-rule.ts';
