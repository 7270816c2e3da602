export * from './first-link.ts';
export * from './link-previews.ts';
export type * from './web-page.ts';
