export * from './archive.ts';
export * from './arrange-filters.ts';
export * from './change-filter.ts';
export type * from './chatlist-link.ts';
export * from './chatlists.ts';
export * from './dialog-filter.ts';
export * from './folder-limits.ts';
export type * from './folder-parts.ts';
export * from './suggested-filters.ts';
