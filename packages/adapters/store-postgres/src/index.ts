export { StoreFault } from './faults.ts';
export * from './limits.ts';
export { postgresQueries } from './postgres-queries.ts';
export * from './postgres-store.ts';
