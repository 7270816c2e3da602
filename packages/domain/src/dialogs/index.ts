export * from './mark-unread.ts';
export * from './pin-dialog.ts';
