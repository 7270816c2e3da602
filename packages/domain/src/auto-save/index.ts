export * from './auto-download.ts';
export type * from './auto-save.ts';
export * from './change-auto-save.ts';
