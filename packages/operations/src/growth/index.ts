export * from './minute-recorder.ts';
