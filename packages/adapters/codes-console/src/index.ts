export { codesPage, codesPath, type CodesPage } from './codes-page.ts';
export { ConsoleCodes, type ShownCode } from './console-codes.ts';
