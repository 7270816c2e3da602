export type * from '../ports/compression.ts';
export * from './limits.ts';
export { createServerSession } from './server-session.ts';
export type * from './types.ts';
