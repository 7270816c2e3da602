export * from './limits.ts';
export * from './sqlite-reader.ts';
export * from './sqlite-store.ts';
export { StoreFault } from './wire.ts';
