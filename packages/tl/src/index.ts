export * from './codec.ts';
export * from './runtime.ts';
