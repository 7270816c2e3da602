export type * from './document.ts';
export type * from './media.ts';
export type * from './photo.ts';
