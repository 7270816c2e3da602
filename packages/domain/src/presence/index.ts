export * from './audience.ts';
export * from './presence.ts';
