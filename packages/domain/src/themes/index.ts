export * from './chat-themes.ts';
export * from './keep-theme.ts';
export * from './make-theme.ts';
export * from './set-chat-theme.ts';
export * from './theme.ts';
