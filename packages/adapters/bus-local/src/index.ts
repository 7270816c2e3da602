export * from './local-bus.ts';
