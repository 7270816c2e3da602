export type * from './account-settings.ts';
export { accountTtlDaysDefault, authorizationTtlDaysDefault } from './account-settings.ts';
export type * from './account-state-event.ts';
