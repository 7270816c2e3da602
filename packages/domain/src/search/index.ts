export * from './indexed-content.ts';
export * from './search-kind.ts';
export * from './words.ts';
