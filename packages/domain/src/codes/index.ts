export { CodeRefused } from '../ports/code-delivery.ts';
export * from './code.ts';
export * from './number-prefix.ts';
export * from './number.ts';
export * from './phone-number.ts';
