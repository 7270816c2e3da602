export * from './fetch-page.ts';
export * from './limits.ts';
export * from './public-addresses.ts';
