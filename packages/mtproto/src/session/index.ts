export type * from './types.ts';
export type * from '../ports/compression.ts';
