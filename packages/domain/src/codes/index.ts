export * from './code.ts';
export * from './number.ts';
export * from './phone-number.ts';
