import type { Tl } from '@suaka/tl';

/** The keys whose rules commands change, as they are told and as they are asked for. */
export const privacyKeys = [
  ['privacyKeyAbout', { _: 'inputPrivacyKeyAbout' }],
  ['privacyKeyPhoneNumber', { _: 'inputPrivacyKeyPhoneNumber' }],
] as const satisfies readonly (readonly [Tl<'PrivacyKey'>['_'], Tl<'InputPrivacyKey'>])[];

/** Rules in a form that can be compared. */
export const viewRules = (rules: readonly Tl<'PrivacyRule'>[]): string => JSON.stringify(rules);
