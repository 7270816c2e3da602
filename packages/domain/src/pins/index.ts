export * from './pinned-id.ts';
export * from './set-pin.ts';
export * from './unpin-all.ts';
