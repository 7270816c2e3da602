export * from './report-options.ts';
