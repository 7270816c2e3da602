export * from './extra-limits.ts';
export type * from './extra-state-event.ts';
export * from './keeping-parts.ts';
export type * from './kept-list.ts';
export * from './of-contacts.ts';
export type * from './report.ts';
