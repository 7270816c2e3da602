export type * from '../ports/compression.ts';
