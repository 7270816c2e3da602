export { StoreFault } from './faults.ts';
export * from './limits.ts';
export * from './postgres-store.ts';
