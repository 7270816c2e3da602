export type * from './draft.ts';
export * from './save-draft.ts';
