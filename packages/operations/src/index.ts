export * from './configuration/index.ts';
export * from './health/index.ts';
export * from './limits/index.ts';
export * from './telemetry/index.ts';
