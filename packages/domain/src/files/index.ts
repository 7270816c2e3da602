export * from './collect-uploads.ts';
export * from './file-limits.ts';
export type * from './file-parts.ts';
export * from './file-range.ts';
export * from './file-reference.ts';
export * from './save-part.ts';
export * from './uploads.ts';
