export type * from './box-event.ts';
export * from './bus-message.ts';
export * from './channel-difference.ts';
export * from './difference.ts';
export type * from './state-event.ts';
