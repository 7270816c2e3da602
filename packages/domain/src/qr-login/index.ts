export * from './accept-token.ts';
export * from './export-token.ts';
export type * from './qr-login-parts.ts';
