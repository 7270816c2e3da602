export * from './errors/rpc-error.ts';
export * from './errors/table.ts';
export * from './ids.ts';
export type * from './ports/bus.ts';
export * from './ports/clock.ts';
export type * from './ports/random.ts';
