export * from './reader.ts';
export * from './tl-error.ts';
export * from './writer.ts';
