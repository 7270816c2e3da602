export type * from './dialog-state-event.ts';
export * from './history-ttl.ts';
export * from './mark-unread.ts';
export * from './pin-dialog.ts';
export * from './saved-dialogs.ts';
