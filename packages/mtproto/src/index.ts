export type * from './crypto/port.ts';
export { KeyCryptoBusy } from './crypto/port.ts';
export type * from './transport/frame-codec.ts';
export * from './transport/transport-error.ts';
export type * from './message/types.ts';
export type * from './key-exchange/types.ts';
