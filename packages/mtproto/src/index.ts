export * from './crypto/index.ts';
export * from './key-exchange/index.ts';
export * from './message/index.ts';
export * from './transport/index.ts';
