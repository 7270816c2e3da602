export * from './read-contents.ts';
export * from './unread-page.ts';
