export * from './disk-blobs.ts';
export * from './disk-parts.ts';
